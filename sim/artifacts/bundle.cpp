#include "sim/artifacts/bundle.hpp"

#include <fmt/format.h>
#include <sha2.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "models/tables.hpp"
#include "sim/files/write.hpp"
#include "sim/report/transcript.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::artifacts {
namespace {

using Json = nlohmann::ordered_json;

std::string sha256(const std::string& bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libmd takes bytes as numbers
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digits.data());
  return digits.data();
}

/// Text of any bytes, as JSON can hold it.
Json text(std::string_view words) { return std::string(words); }

class Bundle {
 public:
  Bundle(const scenario::Run& run, const BundleOptions& options, std::string directory)
      : run_(&run), options_(&options), directory_(std::move(directory)) {}

  [[nodiscard]] std::string write() {
    const scenario::Plan& plan = *run_->plan;
    manifest_["mscsim"] = MSCSIM_VERSION;
    manifest_["scenario"] = text(plan.file);
    manifest_["title"] = text(plan.title);
    manifest_["case"] = text(report::label(plan));
    manifest_["fingerprint"] = report::fingerprint_words(run_->fingerprint);
    manifest_["moments"] = Json::array();
    if (options_->moments.empty()) {
      add_moment(run_->outcomes.size(), "");
    } else {
      for (const std::size_t steps : options_->moments) {
        add_moment(steps, fmt::format("step-{:02}/", steps));
      }
    }
    if (!why_.empty()) { return why_; }
    put("manifest.json", unicode::json_text(manifest_));
    return why_;
  }

 private:
  void add_moment(std::size_t steps, const std::string& folder) {
    Json entry{{"steps", steps}, {"truth", Json::object()}, {"files", Json::array()}};
    for (std::size_t i = 0; i < run_->plan->site->nodes().size(); ++i) {
      const Moment moment{.run = *run_,
                          .steps = steps,
                          .node = static_cast<NodeId>(i),
                          .log_size_max = options_->log_size_max};
      const std::string node(moment.site().name(moment.node));
      entry["truth"][node] = conditions(moment);
      add_files(moment, folder + folder_name(node) + '/', entry["files"]);
    }
    manifest_["moments"].push_back(std::move(entry));
  }

  static Json conditions(const Moment& moment) {
    Json names = Json::array();
    for (const Condition& condition : conditions_of(moment.site())) {
      if (condition.holds(moment.view(), moment.node)) { names.push_back(condition.name); }
    }
    return names;
  }

  void add_files(const Moment& moment, const std::string& folder, Json& files) {
    for (const Format* format : options_->formats) {
      auto made = format->make(moment);
      if (const auto* const failed = std::get_if<NotMade>(&made)) {
        why_ = fmt::format("cannot make {} of {}: {}", format->name, folder, failed->why);
        return;
      }
      for (const Artifact& file : std::get<std::vector<Artifact>>(made)) {
        put(folder + file.name, file.bytes);
        files.push_back({{"path", text(folder + file.name)},
                         {"bytes", file.bytes.size()},
                         {"sha256", sha256(file.bytes)}});
      }
    }
  }

  /// A machine's name without what no folder's name may have.
  static std::string folder_name(std::string name) {
    for (char& c : name) {
      if (c == '/' || c == '\0') { c = '_'; }
    }
    return name == "." || name == ".." ? "_" : name;
  }

  void put(const std::string& file, const std::string& bytes) {
    if (!why_.empty()) { return; }
    const std::filesystem::path path = std::filesystem::path(directory_) / file;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    why_ = error ? error.message() : files::write(path.string(), bytes);
    if (!why_.empty()) { why_ = fmt::format("cannot write {}: {}", file, why_); }
  }

  const scenario::Run* run_;
  const BundleOptions* options_;
  std::string directory_;
  Json manifest_;
  std::string why_;
};

}  // namespace

std::string write_bundle(const scenario::Run& run, const BundleOptions& options,
                         const std::string& directory) {
  return Bundle(run, options, directory).write();
}

}  // namespace mscsim::artifacts
