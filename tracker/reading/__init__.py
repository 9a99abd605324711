"""Sources → articles: paths, folders, globs and streams in, articles without page furniture out.

`read_sources` reads what a user names and yields an article or a failure for each text it finds, one at a time;
`read_text` reads one raw text that is already in memory.
"""

from tracker.reading.article import article_id, read_text

__all__ = ["article_id", "read_text"]
