"""vnc-tracker: news articles in, a sourced timeline of Vietnam–China cooperation events out."""

__version__ = "0.1.0"
