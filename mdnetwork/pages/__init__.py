"""Floor 5: views of the records, as Markdown; one view per module, listed in `views`.

Pure text. Escaping is in `text`, links in `linker`, markers and ownership in `blocks`.
"""
