"""The tags of the PDF: its tree of headings, paragraphs, lists and tables, as a screen reader walks it.

WeasyPrint 70 has tags of its own. They are not good enough for our readers: whatever crosses a page is tagged anew on
each (a table over fifteen pages becomes fifteen tables, its heads are read out again on each), links with markup inside
and list items with paragraphs are invalid, running heads stand in the tree, and neither the language of parts nor the
heads' directions are carried over. So `boxes` takes the place of `weasyprint.pdf.add_tags`.
"""
