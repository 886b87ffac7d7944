"""Messages to write, from templates: filled with what the notes say, and with nothing else.

What the notes do not say becomes a gap in square brackets. Private notes and sections never get
here: the records leave them out, and what is read besides leaves them out as well.
"""
