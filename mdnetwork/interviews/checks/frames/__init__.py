"""The frames of `job_ask`, one a line, in the words of `phrases`; indented lines go on."""
