#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <typeinfo>
#include <utility>

namespace kuaiban::casework {

/// A closed list of kinds of change, each with its place in it.
template <class... Kinds>
struct ChangeKinds {
    template <class Kind>
    static constexpr bool have = (std::is_same_v<Kind, Kinds> || ...);
    template <class Kind>
    static constexpr std::size_t place_of() {
        std::size_t place = 0;
        (void)((std::is_same_v<Kind, Kinds> || (++place, false)) || ...);
        return place;
    }
    /// Calls `visitor` with what stands at `place`; one that cannot take every kind does not build.
    template <class Visitor>
    static void visit(std::size_t place, const void* what, Visitor& visitor) {
        using Visit = void (*)(const void*, Visitor&);
        static constexpr Visit visits[] = {[](const void* it, Visitor& with) { with(*static_cast<const Kinds*>(it)); }...};
        visits[place](what, visitor);
    }
};

/// One change of any of `Kinds`, shared by its copies: what happened does not change afterwards. It is no std::variant, because
/// with a hundred alternatives each file that records one of them compiled for eight seconds longer.
template <class Kinds>
class AnyChange {
public:
    template <class Kind>
        requires(Kinds::template have<Kind>)
    AnyChange(Kind what) : place_{Kinds::template place_of<Kind>()}, what_{std::make_shared<const Kind>(std::move(what))} {}

    template <class Kind>
    bool is() const noexcept {
        return place_ == Kinds::template place_of<Kind>();
    }
    /// Throws std::bad_cast where it is of another kind.
    template <class Kind>
    const Kind& as() const {
        if (!is<Kind>())
            throw std::bad_cast{};
        return *static_cast<const Kind*>(what_.get());
    }
    template <class Visitor>
    void visit(Visitor&& visitor) const {
        Kinds::visit(place_, what_.get(), visitor);
    }

private:
    std::size_t place_;
    std::shared_ptr<const void> what_;
};

}  // namespace kuaiban::casework
