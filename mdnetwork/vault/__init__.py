"""All contact with the disk: finding, reading, locking, writing and watching a vault.

Nothing here decides what a note means or what a page says; it reads bytes, and carries out plans.
"""
