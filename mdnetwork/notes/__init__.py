"""Floor 1: the text of one file, read into a `Note`; knows no other note and no disk."""
