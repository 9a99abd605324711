"""The Textual app: walk through the timeline, filter it and read what it was read from.

`tracker.ui.app.TrackerApp(database)` is the door; this package imports nothing, so that its pure parts stay cheap.
"""
