"""Floor 7: address books, calendars, spreadsheets, lists and graphs, to and from records.

So far lists of people. One module per format; each reads or writes bytes and knows nothing of the
vault. New notes become a `Plan`.
"""
