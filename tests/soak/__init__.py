"""Hours with a watcher in minutes: editors, answers, pulls and midnights against a real process."""
