"""The sixteen kinds of follow-up in one table, written from PRODUCT 3.1 to 3.4 by hand.

Every row is a vault in which you owe Ada one thing that is due on 2026-03-10, and what the text
says of it: since when, until when, what settles it and what does not, who is left in peace, who
is named. The tests beside this file hold the program against every cell. No number and no word
here was taken from the program; where it knowingly departs from the text, `departs` says so.
"""

from tests.followups.asks import ASK, NUDGE, REARRANGE
from tests.followups.loops import ADVICE, CLOSE_LOOP, REPORT_BACK, SHARE_NEWS, WRITE_UP
from tests.followups.silence import GREET, KEEP_IN_TOUCH
from tests.followups.waiting import ANSWER, CONFIRM, PREPARE, PROMISED, TASK, THANK

ROWS = (
    *(THANK, ANSWER, PROMISED, PREPARE, CONFIRM, TASK),
    *(ASK, NUDGE, REARRANGE),
    *(WRITE_UP, CLOSE_LOOP, REPORT_BACK, ADVICE, SHARE_NEWS),
    *(KEEP_IN_TOUCH, GREET),
)
"""In the order of 3.1, which is that of a page; each line of this tuple is one group of 3.3."""
