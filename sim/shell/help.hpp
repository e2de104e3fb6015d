#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::shell {

/// A word with a dot that is no verb.
struct DotWord {
  std::string_view name;
  std::string_view arguments;
  std::string_view help;
};
inline constexpr std::array dot_words{
    DotWord{"about", "", "what the scenario is about and what is wrong now: the answer"},
    DotWord{"help", "[WORD]", "list these words, or say more of one"},
    DotWord{"on", "NODE", "sit down at another machine"},
    DotWord{"quit", "", "leave"},
    DotWord{"save", "FILE",
            "write the session so far as a scenario; twice, where the file is there already"},
    DotWord{"wait", "TIME", "let time pass: 90s, 10m, 2h"},
    DotWord{"world", "", "what there is in the world"},
};

/// What `.help` prints; `words` with `.help` itself first.
[[nodiscard]] std::string help_text(const std::vector<std::string>& words, std::size_t width);

}  // namespace mscsim::shell
