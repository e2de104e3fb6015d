#include "sim/rules/pattern_set.hpp"

#include <hs/hs.h>

#include "models/check.hpp"

namespace mscsim::rules {
namespace {

constexpr unsigned flags_of_all = HS_FLAG_SINGLEMATCH | HS_FLAG_ALLOWEMPTY;
constexpr std::size_t expression_bytes_max = 2'000;

unsigned flags_of(const PatternSet::Entry& entry) {
  return flags_of_all | (entry.insensitive ? HS_FLAG_CASELESS : 0U) |
         (entry.any_byte ? HS_FLAG_DOTALL : 0U) | (entry.characters ? HS_FLAG_UTF8 : 0U);
}

struct Sink {
  void (*callback)(std::size_t row, void* to);
  void* to;
};

int report(unsigned row, unsigned long long /*from*/, unsigned long long /*to*/, unsigned /*flags*/,
           void* context) {
  const auto* const sink = static_cast<const Sink*>(context);
  sink->callback(row, sink->to);
  return 0;
}

}  // namespace

class PatternSet::Scratch {
 public:
  explicit Scratch(const hs_database_t* database) {
    MSCSIM_CHECK(hs_alloc_scratch(database, &held_) == HS_SUCCESS);
  }
  ~Scratch() { hs_free_scratch(held_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Scratch(Scratch&&) = delete;
  Scratch& operator=(Scratch&&) = delete;

  [[nodiscard]] hs_scratch_t* get() const { return held_; }

 private:
  hs_scratch_t* held_ = nullptr;
};

std::string PatternSet::refused(const std::string& expression) {
  if (expression.size() > expression_bytes_max) { return "it is too long"; }
  if (expression.find('\0') != std::string::npos) { return "it has a NUL in it"; }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const hs_error_t result = hs_compile(expression.c_str(), flags_of_all | HS_FLAG_UTF8,
                                       HS_MODE_BLOCK, nullptr, &database, &error);
  if (result == HS_SUCCESS) {
    hs_free_database(database);
    return {};
  }
  std::string why = error == nullptr ? "it cannot be compiled" : error->message;
  hs_free_compile_error(error);
  return why;
}

PatternSet::PatternSet(const std::vector<Entry>& entries) : size_(entries.size()) {
  if (entries.empty()) { return; }
  std::vector<const char*> expressions;
  std::vector<unsigned> flags;
  std::vector<unsigned> rows;
  for (const Entry& entry : entries) {
    rows.push_back(static_cast<unsigned>(expressions.size()));
    expressions.push_back(entry.expression.c_str());
    flags.push_back(flags_of(entry));
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const hs_error_t result = hs_compile_multi(expressions.data(), flags.data(), rows.data(),
                                             static_cast<unsigned>(entries.size()), HS_MODE_BLOCK,
                                             nullptr, &database, &error);
  MSCSIM_CHECK(result == HS_SUCCESS);
  database_ = std::shared_ptr<void>(
      database, [](void* held) { hs_free_database(static_cast<hs_database_t*>(held)); });
}

std::shared_ptr<PatternSet::Scratch> PatternSet::scratch() const {
  if (empty()) { return nullptr; }
  return std::make_shared<Scratch>(static_cast<const hs_database_t*>(database_.get()));
}

void PatternSet::search_rows(std::string_view text, Scratch& scratch, Callback callback,
                             void* to) const {
  Sink sink{.callback = callback, .to = to};
  const hs_error_t result =
      hs_scan(static_cast<const hs_database_t*>(database_.get()), text.data(),
              static_cast<unsigned>(text.size()), 0, scratch.get(), report, &sink);
  MSCSIM_CHECK(result == HS_SUCCESS);
}

}  // namespace mscsim::rules
