"""Our own annotated set: articles in our own wording on real events, beside what a careful analyst reads in each.

`articles/STEM.txt` is the text as a page would give it, `articles/STEM.gold.json` its annotation (see `annotations`).
`python -m tests.gold` prints how well the tracker reads them.
"""
