#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "definition/catalogue.hpp"
#include "kuaiban/paths.hpp"

namespace kuaiban {

/// The definitions in force. A request holds the ones it began with to its end; a reload is a pointer swap.
class LiveCatalogue {
public:
    /// Throws std::runtime_error with every complaint where the definitions have mistakes or fail their own cases.
    explicit LiveCatalogue(Paths paths);

    std::shared_ptr<const definition::Catalogue> current() const { return current_.load(); }
    /// Puts what the folders hold now in force, if it passes. The complaints; empty: it is in force. Else nothing changed.
    std::vector<std::string> reload();

private:
    Paths paths_;
    std::atomic<std::shared_ptr<const definition::Catalogue>> current_;
};

}  // namespace kuaiban
