"""From sentences that may report an event to the events of an article."""
