#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

#include "web/pages/confirm_cards.hpp"

namespace kuaiban::web::pages {

/// The page of one spouse: what registers hold of them is confirmed, the rest typed. What the page brings is kept as it came:
/// the form's fields, "confirm": {"households": "yes"}, and "residence_same": "yes" | "no".
class SpousePart {
public:
    SpousePart(const Frame& frame, const DraftPage& draft, std::string_view section);

    const definition::Section& section() const noexcept { return section_; }
    const std::vector<KnownCard>& cards() const noexcept { return cards_; }
    bool registers_silent() const noexcept { return known_ && known_->registers_silent; }

    boost::json::object posted() const;
    /// What the page shows: last typed, else last saved, else what is known beforehand.
    boost::json::object shown() const;
    /// The section as the form takes it: facts answered "yes" come from the registers, never from the page.
    boost::json::object completed(const boost::json::object& page) const;
    /// An answer that calls for fields the page did not have yet ("no", "elsewhere"): show them before judging anything.
    bool must_grow(const boost::json::object& page) const;
    /// Every reason against the page, each at a field it has.
    domain::Refusals judge(const boost::json::object& page) const;
    /// The mobile known beforehand, offered in its field.
    std::string known_mobile() const;

private:
    const KnownCard* card_with(std::string_view field) const;

    const Frame& frame_;
    const DraftPage& draft_;
    const definition::Section& section_;
    std::optional<casework::KnownFacts> known_;
    std::vector<KnownCard> cards_;
};

/// What a page of `section` brought, for keeping: without judging and without asking a register.
boost::json::object posted_spouse(const Frame& frame, const definition::Section& section);

}  // namespace kuaiban::web::pages
