"""Whatever is pressed and however the terminal is resized, the app lives and its counts agree."""

from __future__ import annotations

import asyncio

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import build_mixed_chronicle
from tests.ui.driving import opened, shown
from tracker.ui.screens.timeline import TimelineScreen

KEYS = st.sampled_from(
    [
        *("j", "k", "g", "G", "up", "down", "pageup", "pagedown", "home", "end", "tab", "shift+tab", "enter", "escape"),
        *("f", "d", "slash", "colon", "space", "minus", "c", "u", "ctrl+r", "s", "v", "h", "left", "right", "plus"),
        *("right_square_bracket", "left_curly_bracket", "n", "N", "L", "t", "S", "ampersand", "backspace", "r", "1"),
        *("question_mark", "2", "0", "a", "o", "y", "x", "z", "less_than_sign", "greater_than_sign", "W", "V", "3"),
    ]
)
STEPS = st.lists(st.one_of(KEYS, st.tuples(st.integers(20, 300), st.integers(8, 100))), min_size=20, max_size=40)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_a_random_walk_ends_in_a_live_app(steps: list[str | tuple[int, int]]) -> None:
    """Keys and sizes from 20×8 to 300×100 in any order: no exception, and the rows are what the filters say."""

    async def walk() -> None:
        async with opened(build_mixed_chronicle()) as (pilot, screen):
            for step in steps:
                if isinstance(step, str):
                    await pilot.press(step)
                else:
                    await pilot.resize_terminal(*step)
            await pilot.pause()
            assert pilot.app.is_running
            assert isinstance(pilot.app.screen_stack[0], TimelineScreen)
            expected = {event.id for event in screen.timeline.select(screen.filters.query)}
            assert set(shown(screen)) == expected
            assert len(screen.events.rows) == screen.timeline.count(screen.filters.query)

    asyncio.run(walk())
