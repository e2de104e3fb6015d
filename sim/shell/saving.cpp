#include "sim/shell/saving.hpp"

#include <filesystem>

#include "sim/files/write.hpp"

namespace mscsim::shell {

Saving saving_to_files() {
  return {.is_there =
              [](const std::string& file) {
                std::error_code ignored;
                return std::filesystem::is_regular_file(file, ignored);
              },
          .write = [](const std::string& file,
                      std::string_view text) { return files::write(file, text); }};
}

}  // namespace mscsim::shell
