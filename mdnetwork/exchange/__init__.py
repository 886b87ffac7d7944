"""Floor 7: address books, calendars, spreadsheets and graphs, to and from records.

Empty so far. One module per format; each reads or writes bytes and knows nothing of the vault.
"""
