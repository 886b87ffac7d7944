"""What is off in a draft: one check a module, each with its code and the guide it comes from.

`table` holds them all. Pure text in, problems out; nothing here knows who wrote the draft.
"""
