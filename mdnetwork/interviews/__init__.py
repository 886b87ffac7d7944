"""Floor 4: prep sheets, the question bank, drafts and what was learned.

It may import records, network and followups; it must not touch pages or the disk.
"""
