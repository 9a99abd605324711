"""What Vietnamese papers tell of delegations: who was received where, what was only a part of it, what came besides."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, report, told
from tracker.extraction import extract
from tracker.extraction.explain import explain

GUESTS = "Khách Vân Nam (Trung Quốc) đến Lào Cai"
TALKS = (
    "Việt Nam, Trung Quốc hội đàm tại Hà Nội",
    "Ngày 18/8, Công an Việt Nam và Công an Trung Quốc hội đàm tại Hà Nội.",
)


@pytest.mark.parametrize(
    "lead",
    [
        "Sáng 18/8, Sở Y tế Lào Cai (Việt Nam) có buổi tiếp đoàn công tác của Cục Y tế Vân Nam (Trung Quốc).",
        "Sáng 18/8, Sở Y tế Lào Cai (Việt Nam) tiếp và làm việc với đoàn công tác Cục Y tế Vân Nam (Trung Quốc).",
    ],
)
def test_guests_received(lead: str) -> None:
    """The guests whom somebody receives are named, and pay no second event."""
    assert told(events(GUESTS, lead, language="vi")) == {("meeting", "2024-08-18", "occurred")}


def test_next_stop() -> None:
    """Where guests went after the working session is an event of its own, also behind "TP." at a sentence's end."""
    found = events(
        GUESTS,
        "Sáng 18/8, Sở Y tế Đà Nẵng (Việt Nam) tiếp đoàn công tác của Cục Y tế Vân Nam (Trung Quốc).",
        "Hai bên bàn việc mời bác sĩ đến các bệnh viện của TP. Sau buổi làm việc, Đoàn Cục Y tế Vân Nam đến thăm, làm "
        "việc với Bệnh viện C Đà Nẵng.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-08-18", "occurred"), ("visit", "2024-08-18", "occurred")}


def test_working_session_of_a_visit() -> None:
    """What was said at the working session belongs to the visit."""
    found = events(
        GUESTS,
        "Ngày 18/8, đoàn Hội Phụ nữ Vân Nam (Trung Quốc) đến thăm và làm việc với Hội Phụ nữ tỉnh Lào Cai.",
        "Tại buổi làm việc, hai bên trao đổi về việc chăm sóc trẻ em ở biên giới Việt Nam - Trung Quốc.",
        language="vi",
    )
    assert told(found) == {("visit", "2024-08-18", "occurred")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đón đoàn có đồng chí Lê Văn Sơn, Bí thư Tỉnh đoàn Lào Cai; các đồng chí trong Ban Thường vụ Tỉnh đoàn.",
        "Tiếp đoàn, về phía Tỉnh đoàn Lào Cai có nhà thơ Lê Văn Sơn, Bí thư Tỉnh đoàn.",
    ],
)
def test_who_received_the_guests(sentence: str) -> None:
    """A sentence that lists who met the guests tells no further meeting."""
    lead = "Ngày 18/8, đoàn thanh niên Vân Nam (Trung Quốc) sang thăm tỉnh Lào Cai (Việt Nam)."
    found = events(GUESTS, lead, sentence, language="vi")
    assert told(found) == {("visit", "2024-08-18", "occurred")}


def test_tour_of_two_provinces() -> None:
    """Guests who go on to another province the same day pay it a visit of its own."""
    found = events(
        "Phụ nữ Quảng Tây (Trung Quốc) thăm Lạng Sơn, Quảng Ninh",
        "Ngày 18/8, đoàn Hội Phụ nữ Quảng Tây (Trung Quốc) đến thăm Hội Phụ nữ tỉnh Lạng Sơn.",
        "Cùng ngày, đoàn Hội Phụ nữ Quảng Tây đến thăm Hội Phụ nữ tỉnh Quảng Ninh.",
        language="vi",
    )
    assert [(one.kind, one.date.edtf) for one in found] == [("visit", "2024-08-18")] * 2


def test_guest_named_first() -> None:
    """A guest may be told of before who received him."""
    lead = "Ông Lý Văn Sơn, Chủ tịch Tập đoàn TCL (Trung Quốc), chiều 18/8 được Thủ tướng Phạm Minh Chính tiếp."
    found = events("Tập đoàn TCL (Trung Quốc) ở Việt Nam", lead, language="vi")
    assert told(found) == {("meeting", "2024-08-18", "occurred")}


def test_programme_of_a_trip() -> None:
    """What a list behind semicolons goes on with is as planned as its beginning."""
    found = events(
        "Đoàn Long An thăm Trung Quốc",
        "Từ ngày 24 đến 28/8, đoàn công tác tỉnh Long An (Việt Nam) sẽ thăm và làm việc tại Trung Quốc.",
        "Đoàn sẽ làm việc với tỉnh Liêu Ninh (Trung Quốc); ký kết hợp tác với Hội Hữu nghị Trung - Việt.",
        language="vi",
    )
    assert {one.status for one in found} == {"planned"}
    assert "agreement" in {one.kind for one in found}


def test_old_photo() -> None:
    """A legend that ends with a year shows what was signed then."""
    legend = "Lễ ký kết giữa Liên hiệp hữu nghị tỉnh Long An và Hội hữu nghị tỉnh Liêu Ninh (Trung Quốc) vào năm 2015."
    lead = "Ngày 18/8, đoàn tỉnh Long An (Việt Nam) thăm tỉnh Liêu Ninh (Trung Quốc)."
    found = events("Đoàn Long An thăm Trung Quốc", lead, legend, language="vi", captions=[legend])
    assert ("agreement", "2015", "occurred") in told(found)


def test_patrol_begun() -> None:
    """A patrol that is begun is an exchange as any other."""
    lead = "Ngày 18/8, Cảnh sát biển Việt Nam và Cảnh sát biển Trung Quốc khởi động chuyến tuần tra chung."
    assert told(events("Tuần tra Vịnh Bắc Bộ", lead, language="vi")) == {("exchange", "2024-08-18", "occurred")}


def test_people_handed_over() -> None:
    """The police who hand people over to those of the other side cooperate."""
    lead = "Ngày 18/8, Công an Quảng Ninh (Việt Nam) trao trả 9 công dân Trung Quốc cho Công an Đông Hưng (Trung Quốc)."
    found = events("Trao trả công dân Trung Quốc", lead, language="vi")
    assert told(found) == {("exchange", "2024-08-18", "occurred")}


def test_forum_on_the_way() -> None:
    """What guests attended besides is the occasion of their visit."""
    lead = "Chiều 18/8, nhân dự Diễn đàn Phật giáo ở Trung Quốc, đoàn Phật giáo Việt Nam thăm Hội Phật giáo Hồ Châu."
    found = events("Đoàn Phật giáo Việt Nam ở Trung Quốc", lead, language="vi")
    assert told(found) == {("visit", "2024-08-18", "occurred")}


def test_what_a_paper_provides() -> None:
    """Seminars for which an agreement lays the ground are not held yet."""
    found = events(
        "Hai viện Việt Nam - Trung Quốc hợp tác",
        "Ngày 18/8, Viện Sử học Việt Nam và Viện Sử học Trung Quốc ký thỏa thuận hợp tác.",
        "Thỏa thuận tạo cơ sở để hai bên: luân phiên tổ chức hội thảo ở Việt Nam và Trung Quốc; cử học giả đi lại.",
        language="vi",
    )
    assert told(found) == {("agreement", "2024-08-18", "occurred")}


def test_talks_behind_a_match() -> None:
    """Talks that followed a friendly match are told beside it."""
    found = events(
        "Công an Móng Cái và Công an Đông Hưng (Trung Quốc) giao lưu bóng chuyền",
        "Sáng 18/8, Công an Móng Cái (Việt Nam) giao lưu bóng chuyền với Công an Đông Hưng (Trung Quốc).",
        "Sau chương trình giao lưu, hai bên hội đàm đánh giá công tác phối hợp 6 tháng qua.",
        language="vi",
    )
    assert told(found) == {("exchange", "2024-08-18", "occurred"), ("meeting", "2024-08-18", "occurred")}


def test_how_guests_were_received() -> None:
    """How warmly the guests of a visit were received is no meeting, the talks told behind it are one."""
    found = events(
        "Chuyến thăm Trung Quốc của Tổng Bí thư Tô Lâm",
        "Từ 18 đến 20/8, Tổng Bí thư Tô Lâm thăm cấp Nhà nước tới Trung Quốc.",
        "Phía Trung Quốc đón tiếp rất trọng thị. Tổng Bí thư Tô Lâm hội đàm với Tổng Bí thư Trung Quốc Tập Cận Bình.",
        language="vi",
    )
    assert [one.kind for one in found] == ["visit", "meeting"]
    assert "hội đàm" in found[1].title


def test_plant_to_be_built() -> None:
    """A plant that two firms agree to build takes no part in their agreement."""
    lead = "Ngày 18/8, VinFast (Việt Nam) và Gotion (Trung Quốc) ký biên bản nghiên cứu xây dựng Nhà máy Pin Hà Tĩnh."
    found = events("VinFast và Gotion (Trung Quốc) hợp tác", lead, language="vi")
    assert not [one for one in found[0].organisations if "nha-may" in one]


def test_incense_and_sights() -> None:
    """Guests who offered incense and looked at a market, in one sentence, made one tour."""
    found = events(
        *TALKS,
        "Cùng ngày, đoàn đại biểu huyện Ninh Minh (Trung Quốc) dâng hương tại đền Mẫu và tham quan chợ ở Việt Nam.",
        language="vi",
    )
    assert sorted(one.kind for one in found) == ["exchange", "meeting"]


def test_own_consulate() -> None:
    """An ambassador who calls at his own country's consulate meets nobody of the other side."""
    found = events(
        *TALKS,
        "Chiều cùng ngày, Đại sứ Phạm Sao Mai thăm và làm việc với cán bộ Tổng Lãnh sự quán Việt Nam tại Côn Minh.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-08-18", "occurred")}


def test_goods_that_arrive() -> None:
    """Goods that arrive in the other country pay no visit."""
    lead = "Ngày 18/8, lô sầu riêng đông lạnh đầu tiên của Việt Nam đã tới Trung Quốc."
    assert told(events("Sầu riêng sang Trung Quốc", lead, language="vi")) == {("project", "2024-08-18", "occurred")}


@pytest.mark.parametrize(
    "lead",
    [
        "Ngày 18/8, tại Hà Nội, Chính quyền thành phố Sùng Tả (Trung Quốc) tổ chức chương trình quảng bá du lịch.",
        "Chiều 18/8, tỉnh An Huy (Trung Quốc) tổ chức quảng bá, xúc tiến du lịch tại Hà Nội, Việt Nam.",
    ],
)
def test_tourism_promoted(lead: str) -> None:
    """A programme that makes a province's sights known abroad is an exchange, held by that province."""
    found = events("Quảng bá du lịch Trung Quốc tại Hà Nội", lead, language="vi")
    assert told(found) == {("exchange", "2024-08-18", "occurred")}
    assert {"chongzuo-government", "anhui-government"} & set(found[0].organisations)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành lập năm 2004, Học viện Công an Trung Quốc có hơn 32.000 học viên, trong đó có học viên Việt Nam.",
        "Sau khi Nghị định thư giữa Việt Nam và Trung Quốc được ký kết, 25 cơ sở đóng gói đã được phê duyệt.",
        "Cư dân hai bên chấp hành nghiêm ba văn kiện pháp lý về biên giới Việt Nam - Trung Quốc ký ngày 18/11/2009.",
    ],
)
def test_told_in_passing(sentence: str) -> None:
    """When a school was founded, what an agreement led to and who keeps to it are no events beside the talks."""
    assert told(events(*TALKS, sentence, language="vi")) == {("meeting", "2024-08-18", "occurred")}


def test_signed_in_brackets() -> None:
    """What was signed in the month that the same brackets give was not signed at the talks."""
    lead = "Ngày 18/8, Công an Việt Nam và Công an Trung Quốc hội đàm về Biên bản hợp tác (ký kết tháng 6/2023)."
    found = events("Hội đàm Việt Nam - Trung Quốc", lead, language="vi")
    assert ("agreement", "2023-06", "occurred") in told(found)


def test_years_that_are_counted() -> None:
    """The year over which patrols are counted is not when the one of the headline was."""
    found = events(
        "Tuần tra song phương Việt Nam - Trung Quốc",
        "Biên phòng Hà Giang (Việt Nam) và biên phòng Vân Nam (Trung Quốc) vừa tuần tra song phương tại mốc 492.",
        "Trong năm 2023, các đồn đã tuần tra song phương với phía Trung Quốc hàng chục lượt.",
        language="vi",
    )
    assert found[0].date.edtf == "2024-08~"


def test_leaflets_besides() -> None:
    """What other posts did on the same occasion is told apart, though it warns of crimes."""
    found = events(
        "Tuần tra song phương Việt Nam - Trung Quốc",
        "Ngày 18/8, Đồn Biên phòng Sơn Vĩ (Việt Nam) và Đồn Công an Điền Bồng (Trung Quốc) tuần tra song phương.",
        "Cũng trong đợt này, Đồn Biên phòng Cửa khẩu Quốc tế Thanh Thủy phối hợp với Trạm Kiểm tra Biên phòng "
        "Thiên Bảo (Trung Quốc) phát 500 tờ rơi về phòng chống ma túy và mua bán người.",
        language="vi",
    )
    assert [(one.kind, one.date.edtf) for one in found] == [("exchange", "2024-08-18")] * 2


def test_number_of_a_marker() -> None:
    """The number of a border marker with a capital before it is no year of history."""
    article = report(
        "Tuần tra chung",
        "Biên phòng Quảng Ninh (Việt Nam) ngày 24/9 cùng biên phòng Quảng Tây (Trung Quốc) tuần tra từ Mốc 1348(2).",
        language="vi",
        published=None,
    )
    assert extract(article).mentions
    assert "history" not in explain(article).verdict


def test_days_of_a_visit_told_further_down() -> None:
    """A visit that is told of as it begins lasts the days that its programme gives; who saw it off pays no visit."""
    found = events(
        "Đoàn tỉnh Lào Cai thăm Vân Nam (Trung Quốc)",
        "Ngày 18/8, đoàn đại biểu tỉnh Lào Cai lên đường thăm, làm việc tại tỉnh Vân Nam (Trung Quốc).",
        "Phó Chủ tịch UBND tỉnh Lào Cai tiễn đoàn đại biểu tại Cửa khẩu Lào Cai.",
        "Theo chương trình, đoàn sẽ thăm, làm việc tại tỉnh Vân Nam từ ngày 18 đến 22/8.",
        language="vi",
    )
    assert told(found) == {("visit", "2024-08-18/2024-08-22", "occurred")}


def test_two_delegations_that_met() -> None:
    """Two delegations that met at a border gate held one meeting; "Phía A có ông B" tells who came."""
    found = events(
        "Lào Cai, Vân Nam bàn về cửa khẩu",
        "Ngày 18/8, Đoàn công tác tỉnh Lào Cai (Việt Nam) và Đoàn công tác tỉnh Vân Nam (Trung Quốc) có buổi làm việc "
        "tại Cửa khẩu Kim Thành.",
        "Phía Vân Nam có ông Mã Tuấn, Phó Ty trưởng Ty Thương vụ.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-08-18", "occurred")}
    assert "yunnan-commerce" in found[0].organisations


def test_delegation_that_attended_a_seminar() -> None:
    """Who attended a seminar at home as a delegation paid no visit."""
    found = events(
        "Hội thảo hợp tác Việt Trung",
        "Ngày 18/8, đoàn công tác của Học viện Nông nghiệp Việt Nam đã tham dự Hội thảo hợp tác Việt - Trung do "
        "Đại học Quảng Tây (Trung Quốc) và Trường Đại học Nông Lâm Bắc Giang tổ chức.",
        language="vi",
    )
    assert told(found) == {("meeting", "2024-08-18", "occurred")}


def test_signing_while_a_leader_visited() -> None:
    """What was signed while a leader paid a visit is the main event, not the visit."""
    found = events(
        "CMG ký văn kiện hợp tác với Đài Tiếng nói Việt Nam",
        "Trong thời gian Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình tiến hành chuyến thăm cấp nhà nước tới Việt "
        "Nam, Giám đốc Đài Phát thanh - Truyền hình Trung ương Trung Quốc đã ký thỏa thuận với Đài Tiếng nói Việt Nam.",
        language="vi",
    )
    assert found[0].kind == "agreement"
