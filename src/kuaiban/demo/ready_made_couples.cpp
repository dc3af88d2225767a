#include "kuaiban/demo/ready_made_couples.hpp"

#include <string_view>
#include <utility>

#include "kuaiban/demo/couple_maker.hpp"

namespace kuaiban::demo {
namespace {

using comparison::Outcome;
using domain::CalendarDate;
using domain::MaritalStatus;
using domain::Sex;

constexpr std::string_view linshui_county = "511623";          // 四川省广安市邻水县
constexpr std::string_view honghuagang = "520302";             // 贵州省遵义市红花岗区

class Cast : private CoupleMaker {
public:
    Cast(const Places& places, NumberDesk& desk, CalendarDate today, RegisterRows& rows)
        : CoupleMaker{places, desk}, today_{today}, rows_{rows} {}

    std::vector<Couple> all() {
        first_marriages();
        children();
        earlier_marriages();
        ended_marriages();
        from_outside();
        names_and_numbers();
        other_ways();
        return std::move(couples_);
    }

private:
    static void not_pregnant(Couple& c) {
        c.state = "not_pregnant";
        c.pregnancy_weeks.reset();
    }

    void add(Couple truth) {
        enter(truth, today_, rows_);
        couples_.push_back(std::move(truth));
    }
    /// The registers know `truth`; the couple declares what `differently` makes of it.
    template <class Change>
    void add(Couple truth, Outcome expected, Change differently) {
        enter(truth, today_, rows_);
        differently(truth);
        truth.expected = expected;
        couples_.push_back(std::move(truth));
    }
    void add(Couple truth, Outcome expected) {
        add(std::move(truth), expected, [](Couple&) {});
    }

    void first_marriages() {
        add(couple("first-marriage", "初婚，第一个孩子", "First marriage, first child", "陈思雨", "李志强"));
        auto silent =
            couple("register-silent", "婚姻登记系统暂停时申请", "Marriage register taken down meanwhile", "周晓燕", "吴建波");
        silent.register_down = domain::Register::Marriages;
        add(silent, Outcome::Waiting);
    }

    void children() {
        auto second = couple("second-child", "第二个孩子", "Second child, the first declared", "唐丽娟", "蒋文杰");
        second.children = {child("蒋沐阳", Sex::Male, day(2021, 4, 8))};
        second.child_ordinal = 2;
        add(second);

        auto undeclared = couple("undeclared-child", "漏填一个孩子", "A child on record is not declared", "谭雪梅", "何永辉");
        undeclared.children = {child("何雨桐", Sex::Female, day(2020, 9, 15))};
        add(undeclared, Outcome::NeedsReview, [](Couple& c) { c.children.clear(); });

        auto unknown =
            couple("child-not-on-record", "填写的孩子查不到记录", "A declared child is not on record", "罗春蓉", "邓海峰");
        add(unknown, Outcome::NeedsReview, [this](Couple& c) {
            c.children = {child("邓知远", Sex::Male, day(2021, 11, 2))};
            c.child_ordinal = 2;
        });

        auto newborn = couple("newborn", "孩子已经出生", "The child is already born", "冉佳怡", "向明超");
        newborn.children = {Child{.name = "向安然",
                                  .sex = Sex::Female,
                                  .born_on = today_.plus_days(-20),
                                  .birth_certificate_number = desk_.birth_certificate()}};
        newborn.state = "born";
        newborn.pregnancy_weeks.reset();
        add(newborn);

        auto exists =
            couple("certificate-exists", "这一孩次已有登记", "A certificate for this child exists already", "曾玉洁", "彭国华");
        exists.earlier_certificates = {{.certificate_number = "50010300001",
                                        .wife_id = exists.woman.id_number,
                                        .husband_id = exists.man.id_number,
                                        .child_ordinal = 1,
                                        .issued_on = today_.plus_days(-90),
                                        .issuer_division = "500103001",
                                        .status = domain::CertificateRecord::Status::Valid}};
        add(exists, Outcome::NeedsReview);
    }

    void earlier_marriages() {
        auto remarried = couple("remarriage", "再婚，双方第一个共同的孩子", "Remarriage, with a child of his first marriage",
                                "徐梦琳", "赵正飞");
        remarried.man.born_on = day(1988, 7, 6);
        remarried.man.id_number = desk_.resident_id("500103", remarried.man.born_on, Sex::Male, 2);
        auto first_wife = person("谢婷婷", Sex::Female, day(1989, 2, 17));
        remarried.past = {past(first_wife, remarried.man, day(2012, 10, 1), day(2017, 3, 14))};
        auto his = child("赵子轩", Sex::Male, day(2014, 8, 21));
        his.relation = "man";
        his.other_parent_id = first_wife.id_number;
        remarried.children = {his};
        remarried.child_ordinal = 2;
        marry(remarried, MaritalStatus::FirstMarriage, MaritalStatus::Remarried);
        add(remarried);

        auto again = couple("remarried-same-spouse", "复婚", "Remarried to the same spouse", "郑红霞", "田立军");
        again.woman.born_on = day(1990, 5, 5);
        again.woman.id_number = desk_.resident_id("500103", again.woman.born_on, Sex::Female, 2);
        again.man.born_on = day(1988, 9, 9);
        again.man.id_number = desk_.resident_id("500103", again.man.born_on, Sex::Male, 2);
        again.past = {past(again.woman, again.man, day(2013, 6, 18), day(2017, 11, 20))};
        marry(again, MaritalStatus::RemarriedSameSpouse, MaritalStatus::RemarriedSameSpouse);
        add(again);

        auto hidden =
            couple("married-to-another", "登记记录中与他人有婚姻", "On record as married to somebody else", "冯诗颖", "朱世鹏");
        auto other = person("马静敏", Sex::Female, day(1993, 12, 12));
        hidden.past = {past(other, hidden.man, day(2016, 2, 14), day(2016, 2, 15))};
        add(hidden, Outcome::NeedsReview, [](Couple& c) { c.past.clear(); });
        rows_.marriages.back().status = domain::MarriageRecord::Status::Married;
        rows_.marriages.back().ended_on.reset();
    }

    void ended_marriages() {
        auto divorced =
            couple("pregnant-after-divorce", "离婚后怀孕", "Pregnant after divorce: to the counter", "郭文倩", "林光斌");
        for (auto* p : {&divorced.woman, &divorced.man}) {
            p->marital_status = MaritalStatus::Divorced;
            p->marital_event_on = today_.plus_days(-60);
        }
        divorced.pregnancy_weeks = 16;
        add(divorced, Outcome::Counter);

        auto widow = couple("pregnant-widowed", "丧偶后怀孕", "Pregnant and widowed: to the counter", "高秋琴", "梁宏刚");
        widow.man.recorded_deceased = true;
        widow.woman.marital_status = MaritalStatus::Widowed;
        widow.woman.marital_event_on = today_.plus_days(-45);
        add(widow, Outcome::Counter);

        auto since = couple("divorced-since", "登记记录中已离婚", "On record as divorced since", "宋婉薇", "许天宇");
        for (auto* p : {&since.woman, &since.man}) {
            p->marital_status = MaritalStatus::Divorced;
            p->marital_event_on = today_.plus_days(-200);
        }
        not_pregnant(since);
        add(since, Outcome::NeedsReview, [](Couple& c) {
            for (auto* p : {&c.woman, &c.man}) {
                p->marital_status = MaritalStatus::FirstMarriage;
                p->marital_event_on = c.married_on;
            }
        });

        auto dead = couple("spouse-deceased", "户籍记录中配偶已去世", "The husband is recorded as deceased", "韩若瑶", "曹云林");
        dead.man.recorded_deceased = true;
        not_pregnant(dead);
        add(dead, Outcome::NeedsReview);
    }

    void from_outside() {
        const auto move = [this](Couple& c, int days_ago) {
            const std::pair<Person*, std::string_view> moves[] = {{&c.woman, linshui_county}, {&c.man, honghuagang}};
            for (const auto& [p, county] : moves) {
                p->household_division = county;
                p->household_address = county == linshui_county ? "人民路6号" : "中华路9号";
                p->residence_since = today_.plus_days(-days_ago);
            }
        };
        auto settled = couple("outside-couple", "双方户籍在外地，居住满一个月", "Both from outside, resident for over a month",
                              "肖海芳", "董庆洋");
        move(settled, 400);
        add(settled);
        auto fresh = couple("outside-couple-new", "双方户籍在外地，居住不满一个月", "Both from outside, resident for 12 days",
                            "袁明怡", "潘俊磊");
        move(fresh, 12);
        add(fresh, Outcome::NotEligible);
        auto one =
            couple("cross-district", "一方户籍在万州，现居渝中", "Household in Wanzhou, living in Yuzhong", "于小蓉", "蔡家航");
        one.woman.household_division = "500101001001";
        one.woman.household_address = "2号1-1";
        one.woman.residence_since = today_.plus_days(-500);
        add(one);
    }

    void names_and_numbers() {
        add(couple("rare-characters", "姓名含生僻字", "Rare characters in both names", "陈𬱖", "李䶮𠮷"));

        auto placeholder =
            couple("placeholder", "旧户籍用“?”代替生僻字", "An old register has ? for a rare character", "余𬱖", "杜子涛");
        placeholder.woman.recorded_name = "余?";
        add(placeholder, Outcome::NeedsReview);

        auto dots = couple("minority-names", "少数民族姓名间隔号写法不同", "Middle dots written differently", "阿依古丽·买买提",
                           "艾力·吐尔逊");
        dots.woman.ethnicity = dots.man.ethnicity = "05";
        dots.woman.recorded_name = "阿依古丽•买买提";
        dots.man.recorded_name = "艾力．吐尔逊";
        add(dots);

        auto old = couple("old-number", "户籍系统仍是15位号码", "A 15-digit number in an old register", "叶晓静", "程永勇");
        old.man.recorded_id = fifteen_digits(old.man.id_number);
        add(old);

        // U+2EBF0 is in no font of the distribution: the comparison agrees, the printing goes to a person.
        add(couple("no-glyph", "姓名中有字库没有的字", "A character that no font has: a person prints it", "苏\U0002EBF0",
                   "魏浩华"));
        add(couple("compound-surname", "复姓", "A two-character surname", "欧阳雨燕", "司马志伟"));
    }

    void other_ways() {
        auto agent = couple("by-agent", "委托他人办理", "Through an agent: to the counter", "吕雪洁", "丁建军");
        agent.by_agent = true;
        add(agent, Outcome::Counter);

        auto single = couple("never-married", "未登记结婚", "Not married", "任思琳", "沈晓波");
        for (auto* p : {&single.woman, &single.man}) {
            p->marital_status = MaritalStatus::NeverMarried;
            p->marital_event_on.reset();
            p->marriage_certificate_number.clear();
        }
        add(single, Outcome::NeedsReview);
    }

    CalendarDate today_;
    RegisterRows& rows_;
    std::vector<Couple> couples_;
};

}  // namespace

std::vector<Couple> ready_made_couples(const Places& places, NumberDesk& desk, domain::CalendarDate today, RegisterRows& rows) {
    return Cast{places, desk, today, rows}.all();
}

}  // namespace kuaiban::demo
