#pragma once

#include <iosfwd>
#include <string>

namespace kuaiban {

/// kuaiban certificate verify FILE.pdf [--authority CERT.pem]: says in plain words whether the file is genuine.
/// Exit status: 0 genuine, 1 not genuine, 2 the file or the authority's certificate cannot be read.
int certificate_verify(const std::string& path, const std::string& authority_path, std::ostream& out);

}  // namespace kuaiban
