#pragma once

#include <boost/json/value.hpp>

#include <memory>
#include <string>

namespace kuaiban::definition::js {

/// A value as JavaScript sees it: JSON, or undefined. It refers to the value it came from, because === asks for identity of
/// arrays and objects; what was computed is owned.
class Value {
public:
    Value() = default;                          // undefined
    static Value refer(const boost::json::value& value) { return Value{&value, nullptr}; }
    static Value own(boost::json::value value) {
        auto owned = std::make_shared<const boost::json::value>(std::move(value));
        return Value{owned.get(), owned};
    }

    bool is_undefined() const noexcept { return !value_; }
    bool is_nothing() const noexcept { return !value_ || value_->is_null(); }
    bool is_array() const noexcept { return value_ && value_->is_array(); }
    bool is_string() const noexcept { return value_ && value_->is_string(); }
    bool is_object() const noexcept { return value_ && value_->is_object(); }
    const boost::json::value& json() const;     // null for undefined
    bool is_same(const Value& other) const noexcept { return value_ == other.value_; }
    /// A part of this value, kept alive with it.
    Value part(const boost::json::value& inside) const { return Value{&inside, owner_}; }

private:
    Value(const boost::json::value* value, std::shared_ptr<const boost::json::value> owner)
        : value_{value}, owner_{std::move(owner)} {}
    const boost::json::value* value_{};
    std::shared_ptr<const boost::json::value> owner_;
};

bool truthy(const Value& value);                            ///< JsonLogic's: [] is false
double to_number(const Value& value);                       ///< Number(value)
double parse_float(const Value& value);                     ///< parseFloat(value)
std::string to_string(const Value& value);                  ///< String(value)
std::string number_text(double number);                     ///< shortest that reads back, as JavaScript writes it
bool loosely_equal(const Value& a, const Value& b);         ///< ==
bool strictly_equal(const Value& a, const Value& b);        ///< ===
enum class Order { Less, Equal, Greater, None };
Order compare(const Value& a, const Value& b);              ///< None: NaN is involved

}  // namespace kuaiban::definition::js
