"""The timeline in memory: filters, facet counts, names and text search, without a screen.

`Timeline(chronicle)` answers a `Query`; the app, the command line and the exports ask it the same questions.
"""

from tracker.timeline.dates import Run
from tracker.timeline.labels import label
from tracker.timeline.query import FACETS, ORDERS, Facet, Order, Query
from tracker.timeline.timeline import Timeline

__all__ = ["FACETS", "ORDERS", "Facet", "Order", "Query", "Run", "Timeline", "label"]
