#include "sim/rules/pattern_set.hpp"

#include <fmt/format.h>
#include <hs/hs.h>

#include <algorithm>
#include <map>
#include <new>
#include <span>

#include "models/check.hpp"
#include "sim/rules/case_folding.hpp"
#include "sim/rules/expression_size.hpp"
#include "sim/rules/narrow_text.hpp"

namespace mscsim::rules {
namespace {

constexpr unsigned flags_of_bytes = HS_FLAG_SINGLEMATCH | HS_FLAG_ALLOWEMPTY;
constexpr unsigned flags_of_characters = flags_of_bytes | HS_FLAG_UTF8;
constexpr std::size_t expression_bytes_max = 2'000;
// Some 11,000 pieces of the rules of SigmaHQ compile in about 0.3 s in databases of 1,024 to 4,096,
// and a scan of 4,096 at a time takes 2.5 us where one of 1,024 takes 4.2. Expressions take longer
// to compile the more stand together, and a scan gains little beyond 16.
constexpr std::size_t pieces_max = 4'096;
constexpr std::size_t expressions_max = 16;
constexpr std::size_t piece_bytes_max = 32;
constexpr int written_out_max = 5'000;  // takes a second or two to compile; 250,000 half a minute

/// What the library says where memory ended; it has no code for that when it compiles.
constexpr std::string_view no_memory = "Unable to allocate memory.";

/// What a call of the compiler made; null where it could not.
std::shared_ptr<void> made(hs_error_t result, hs_database_t* database, hs_compile_error_t* error) {
  if (result == HS_SUCCESS) {
    return {database, [](void* each) { hs_free_database(static_cast<hs_database_t*>(each)); }};
  }
  hs_free_compile_error(error);
  return nullptr;
}

/// Calls `see(id)` for each that stands in `text`.
template <class See>
void scan(const std::shared_ptr<void>& database, std::string_view text, hs_scratch_t* scratch,
          const See& see) {
  const auto report = [](unsigned id, unsigned long long /*from*/, unsigned long long /*to*/,
                         unsigned /*flags*/, void* to) {
    (*static_cast<const See*>(to))(id);
    return 0;
  };
  void* const to = const_cast<See*>(&see);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  const hs_error_t result = hs_scan(static_cast<const hs_database_t*>(database.get()), text.data(),
                                    static_cast<unsigned>(text.size()), 0, scratch, report, to);
  MSCSIM_CHECK(result == HS_SUCCESS);
}

}  // namespace

class PatternSet::Scratch {
 public:
  Scratch() = default;
  ~Scratch() { hs_free_scratch(held_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Scratch(Scratch&&) = delete;
  Scratch& operator=(Scratch&&) = delete;

  void fit(const std::shared_ptr<void>& database) {
    const auto* const of = static_cast<const hs_database_t*>(database.get());
    if (hs_alloc_scratch(of, &held_) != HS_SUCCESS) { throw std::bad_alloc(); }
  }
  [[nodiscard]] hs_scratch_t* get() const { return held_; }

 private:
  hs_scratch_t* held_ = nullptr;
};

std::string PatternSet::refused(const std::string& expression) {
  if (expression.size() > expression_bytes_max) {
    return fmt::format("it has {} bytes, and {} are the most", expression.size(),
                       expression_bytes_max);
  }
  if (expression.find('\0') != std::string::npos) { return "it has a NUL in it"; }
  if (size_written_out(expression) > written_out_max) {
    return fmt::format("its repeats come to more than {} characters when they are written out",
                       written_out_max);
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const unsigned flags = names_only_ascii(expression) ? flags_of_bytes : flags_of_characters;
  const hs_error_t result =
      hs_compile(expression.c_str(), flags, HS_MODE_BLOCK, nullptr, &database, &error);
  if (result == HS_SUCCESS) {
    hs_free_database(database);
    return {};
  }
  std::string why = error == nullptr ? "it cannot be compiled" : error->message;
  hs_free_compile_error(error);
  if (why == no_memory) { throw std::bad_alloc(); }
  return why;
}

PatternSet::PatternSet(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::vector<unsigned> of_bytes;
  std::vector<unsigned> of_characters;
  for (std::size_t row = 0; row < entries_.size(); ++row) {
    Entry& entry = entries_[row];
    if (entry.is_expression) {
      auto& rows = names_only_ascii(entry.expression) ? of_bytes : of_characters;
      rows.push_back(static_cast<unsigned>(row));
    }
    if (entry.cased) { continue; }
    for (Pattern::Part& part : entry.pattern.parts) { part.text = folded(part.text); }
  }
  compile_pieces();
  compile_all(of_bytes, flags_of_bytes, of_bytes_);
  compile_all(of_characters, flags_of_characters, of_characters_);
}

void PatternSet::compile_all(std::span<const unsigned> rows, unsigned flags,
                             std::vector<Database>& databases) {
  for (std::size_t first = 0; first < rows.size(); first += expressions_max) {
    const std::size_t count = std::min(expressions_max, rows.size() - first);
    compile(rows.subspan(first, count), flags, databases);
  }
}

void PatternSet::compile_pieces() {
  std::map<std::string, std::vector<std::size_t>> rows;
  for (std::size_t row = 0; row < entries_.size(); ++row) {
    if (entries_[row].is_expression) { continue; }
    std::string piece = folded(longest_text(entries_[row].pattern));
    if (piece.size() > piece_bytes_max) { piece.erase(0, piece.size() - piece_bytes_max); }
    if (piece.empty()) {
      without_piece_.push_back(row);
    } else {
      rows[piece].push_back(row);
    }
  }
  std::vector<const char*> texts;
  std::vector<std::size_t> lengths;
  std::vector<unsigned> ids;
  for (const auto& [piece, of] : rows) {
    ids.push_back(static_cast<unsigned>(ids.size()));
    texts.push_back(piece.data());
    lengths.push_back(piece.size());
    rows_of_piece_.push_back(of);
  }
  const std::vector<unsigned> flags(ids.size(), HS_FLAG_SINGLEMATCH);
  for (std::size_t first = 0; first < ids.size(); first += pieces_max) {
    const auto count = static_cast<unsigned>(std::min(pieces_max, ids.size() - first));
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const hs_error_t result =
        hs_compile_lit_multi(&texts[first], &flags[first], &ids[first], &lengths[first], count,
                             HS_MODE_BLOCK, nullptr, &database, &error);
    pieces_.push_back(made(result, database, error));
    if (!pieces_.back()) { throw std::bad_alloc(); }  // short texts are never refused
  }
}

void PatternSet::compile(std::span<const unsigned> rows, unsigned flags,
                         std::vector<Database>& databases) {
  std::vector<const char*> texts;
  for (const unsigned row : rows) { texts.push_back(entries_[row].expression.c_str()); }
  const std::vector<unsigned> all_flags(rows.size(), flags);
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const hs_error_t result = hs_compile_multi(texts.data(), all_flags.data(), rows.data(),
                                             static_cast<unsigned>(rows.size()), HS_MODE_BLOCK,
                                             nullptr, &database, &error);
  if (auto compiled = made(result, database, error)) {
    databases.push_back(std::move(compiled));
    return;
  }
  // Each alone was not refused. Where that does not suffice, it is memory that does not.
  if (rows.size() == 1) { throw std::bad_alloc(); }
  compile(rows.first(rows.size() / 2), flags, databases);
  compile(rows.subspan(rows.size() / 2), flags, databases);
}

std::shared_ptr<PatternSet::Scratch> PatternSet::make_scratch() {
  return std::make_shared<Scratch>();
}

void PatternSet::fit(Scratch& scratch) const {
  for (const auto* const databases : {&pieces_, &of_bytes_, &of_characters_}) {
    for (const Database& each : *databases) { scratch.fit(each); }
  }
}

void PatternSet::search_rows(std::string_view text, std::string_view folded_text, Scratch& scratch,
                             Callback callback, void* to) const {
  const auto judge = [&](std::size_t row) {
    const Entry& entry = entries_[row];
    if (matches(entry.pattern, entry.cased ? text : folded_text)) { callback(row, to); }
  };
  for (const std::size_t row : without_piece_) { judge(row); }
  const auto see_piece = [&](unsigned piece) {
    for (const std::size_t row : rows_of_piece_[piece]) { judge(row); }
  };
  for (const Database& each : pieces_) { scan(each, folded_text, scratch.get(), see_piece); }
  const auto see_expression = [&](unsigned row) { callback(row, to); };
  const bool is_narrow = of_bytes_.empty() || is_ascii(text);
  const std::string narrow = is_narrow ? std::string() : narrowed(text);
  for (const Database& each : of_bytes_) {
    scan(each, is_narrow ? text : narrow, scratch.get(), see_expression);
  }
  for (const Database& each : of_characters_) { scan(each, text, scratch.get(), see_expression); }
}

}  // namespace mscsim::rules
