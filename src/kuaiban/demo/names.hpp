#pragma once

#include <string>

#include "domain/codes.hpp"
#include "kuaiban/demo/dice.hpp"

namespace kuaiban::demo {

/// A surname, as frequent as in south-west China; compound ones (欧阳 …) among them.
std::string surname(Dice& dice);

/// A given name of the parents' generation (born about 1980–2000); one in a hundred has a rare character.
std::string given_name(Dice& dice, domain::Sex sex);

/// A child's whole name after its father's: his surname, or for Uyghur names his given name behind the dot.
std::string childs_name(Dice& dice, domain::Sex sex, const std::string& father);

/// A whole name; Uyghur ("05") names are given·father's, Tibetan ("04") names have no surname, all others surname and given name.
std::string full_name(Dice& dice, domain::Sex sex, const std::string& ethnicity);

}  // namespace kuaiban::demo
