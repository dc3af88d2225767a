#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/pages/draft_page.hpp"

namespace kuaiban::web::pages {

/// What one register holds of a person, to be confirmed by one answer. Only facts the form would accept: the others are typed.
struct KnownCard {
    std::string source;                                         ///< "households", "marriages"
    std::vector<std::pair<std::string, std::string>> facts;     ///< field of the form, its value
    std::string spouse_name;                                    ///< shown beside a marriage
    bool holds(std::string_view field) const;
};

std::vector<KnownCard> known_cards(const Frame& frame, const casework::KnownFacts& facts, const definition::Section& section);

/// "" where not answered; "yes", "no".
std::string confirmed(const boost::json::object& values, std::string_view source);

/// The head of a card: what, from whom, since when, the question; the caller adds its FACT rows.
PageData& add_confirm(PageData& page, const Frame& frame, const Errors& errors, std::string_view section, std::string_view source,
                      std::size_t count, std::string_view answer);
void add_card(PageData& page, const Frame& frame, const Errors& errors, const DraftPage& draft,
              const definition::Section& section, const KnownCard& card, std::string_view answer);

}  // namespace kuaiban::web::pages
