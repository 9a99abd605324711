"""Pages as a scraper leaves them, made of a few lines of news."""

from tracker.model import Article
from tracker.reading import read_text

LEAD = "Hai bên nhất trí mở rộng danh mục nông sản được thông quan qua các cửa khẩu biên giới trong thời gian tới."
BODY = "Phát biểu tại hội nghị, đại diện hai tỉnh cho biết kim ngạch thương mại song phương tiếp tục tăng mạnh."
MORE = "Các đại biểu cũng trao đổi về việc đơn giản hóa thủ tục hải quan và xây dựng cửa khẩu thông minh."
TITLE = "Lạng Sơn và Quảng Tây bàn cách thông quan nhanh hơn"


def page(*lines: str) -> Article:
    """The article of a page with these lines."""
    return read_text("\n\n".join(lines), "page.txt")
