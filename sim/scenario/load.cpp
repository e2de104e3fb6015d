#include "sim/scenario/load.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <memory>

#include "sim/scenario/applications_section.hpp"
#include "sim/scenario/explore_section.hpp"
#include "sim/scenario/impossible.hpp"
#include "sim/scenario/matrix_section.hpp"
#include "sim/scenario/shape.hpp"
#include "sim/scenario/steps_section.hpp"
#include "sim/scenario/world_section.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {
namespace {

/// A world ready for a run.
struct StartingWorld {
  std::shared_ptr<const Yaml> written;
  WorldSection section;
  World start;
};

/// A `cases:` entry, or the whole of a scenario that has none.
struct Case {
  std::string name;
  Matrix matrix;
  const Yaml* except = nullptr;  ///< combinations to leave out; null: none
  Yaml world;
  const Yaml* steps = nullptr;    ///< null: nothing is scripted
  const Yaml* explore = nullptr;  ///< null: nothing is explored
  const Yaml* claims = nullptr;
  bool control = false;
  std::string about = {};

  [[nodiscard]] Place place() const { return (steps != nullptr ? steps : explore)->place; }
};

bool is_same_value(const Yaml& one, const Yaml& other) {
  const auto is_same_entry = [](const YamlEntry& a, const YamlEntry& b) {
    return a.key == b.key && is_same_value(a.value, b.value);
  };
  return one.kind == other.kind && one.text == other.text &&
         std::ranges::equal(one.items, other.items, is_same_value) &&
         std::ranges::equal(one.entries, other.entries, is_same_entry);
}

/// Q and five or six digits.
bool is_article(std::string_view text) {
  return (text.size() == 6 || text.size() == 7) && text.front() == 'Q' &&
         std::ranges::all_of(text.substr(1),
                             [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// Reads one scenario from its tree.
class ScenarioReader {
 public:
  ScenarioReader(const Yaml& root, const UsedFiles& used, const Vocabulary& vocabulary,
                 const LoadBounds& bounds, ProblemSet& problems)
      : root_(&root),
        used_(&used),
        vocabulary_(vocabulary),
        bounds_(bounds),
        left_(bounds),
        problems_(&problems) {}

  std::vector<Plan> read() {
    constexpr std::array<std::string_view, 15> keys{
        "title",      "about",  "language", "cites", "omits",   "use",    "know", "world",
        "procedures", "matrix", "except",   "steps", "explore", "claims", "cases"};
    if (!is_mapping(*root_, "a scenario", *problems_)) { return {}; }
    check_keys(*root_, keys, *problems_);
    check_language(*root_);
    read_title();
    about_ = read_about(*root_);
    read_cites();
    read_omits();
    known_ = Knowledge(cites_.empty() ? std::string() : cites_.front(), vocabulary_.forgotten);
    read_procedures();
    if (const Yaml* const use = root_->find("use")) {
      auto used = read_used_world(*use);
      has_world_ = used.has_value();
      if (used) { world_ = std::move(*used); }
    }
    if (const Yaml* const know = root_->find("know")) {
      read_knowledge(*know);
      if (!problems_->empty()) { return {}; }  // what it would have declared is missing everywhere
    }
    if (const Yaml* const world = root_->find("world")) { lay_over(world_, *world); }
    if (!read_services_of_worlds()) { return {}; }
    vocabulary_.catalogue = known_.catalogue().get();
    if (!vocabulary_.catalogue->conditions.empty()) {
      vocabulary_.conditions = vocabulary_.catalogue->conditions;
    }
    read_cases();
    report_idle_procedures();
    return std::move(plans_);
  }

 private:
  /// A file may say which version of the language it is written in. An older one is read as long
  /// as this program can; of the first there is none.
  void check_language(const Yaml& file) {
    const Yaml* const language = file.find("language");
    if (language == nullptr) { return; }
    constexpr std::uint32_t versions_max = 1'000'000;
    const auto version = read_number(*language, "`language`", 1, versions_max, *problems_);
    if (version && *version > language_version) {
      problems_->add(language->place,
                     "a scenario of language " + std::to_string(*version) +
                         "; this program reads up to " + std::to_string(language_version),
                     "a newer mscsim reads it");
    }
  }

  void read_title() {
    const Yaml* const title = required(*root_, "title", *problems_);
    if (title != nullptr && is_line(*title, "`title`", *problems_)) { title_ = title->text; }
  }

  /// What `about:` of a scenario or a case says, without the end of its last line.
  std::string read_about(const Yaml& holder) {
    const Yaml* const about = holder.find("about");
    if (about == nullptr) { return {}; }
    if (about->kind != Yaml::Kind::scalar) {
      problems_->add(about->place, "`about` is not text");
      return {};
    }
    return about->text.substr(0, about->text.find_last_not_of(" \n") + 1);
  }

  void read_cites() {
    const Yaml* const cites = root_->find("cites");
    if (cites == nullptr || !is_list(*cites, "`cites`", *problems_)) { return; }
    for (const Yaml& cite : cites->items) {
      if (!is_line(cite, "an article", *problems_)) { continue; }
      if (is_article(cite.text)) {
        cites_.push_back(cite.text);
      } else {
        problems_->add(cite.place, quoted(cite.text) + " is not the number of an article",
                       "as in `Q232910`");
      }
    }
  }

  void read_omits() {
    const Yaml* const omits = root_->find("omits");
    if (omits == nullptr || !is_list(*omits, "`omits`", *problems_)) { return; }
    for (const Yaml& each : omits->items) {
      if (is_line(each, "what is left out", *problems_)) { omits_.push_back(each.text); }
    }
  }

  void read_procedures() {
    const Yaml* const section = root_->find("procedures");
    if (section == nullptr || !is_mapping(*section, "`procedures`", *problems_)) { return; }
    for (const YamlEntry& entry : section->entries) {
      if (is_list(entry.value, "a procedure", *problems_)) {
        procedures_.lists.emplace(entry.key, &entry.value);
      }
    }
  }

  /// The world of the file that `use:` names. Nothing, with the reason: it cannot be had.
  std::optional<Yaml> read_used_world(const Yaml& use) {
    if (!is_line(use, "`use`", *problems_)) { return std::nullopt; }
    const auto root = (*used_)(UsedFile::world, use.text, use.place, *problems_);
    if (!root || !is_mapping(*root, "a file of a world", *problems_)) { return std::nullopt; }
    constexpr std::array<std::string_view, 5> keys{"title", "about", "language", "know", "world"};
    check_keys(*root, keys, *problems_);
    check_language(*root);
    if (const Yaml* const know = root->find("know")) { read_knowledge(*know); }
    const Yaml* const world = required(*root, "world", *problems_);
    if (world == nullptr) { return std::nullopt; }
    Yaml result;
    lay_over(result, *world);
    return result;
  }

  /// A mapping, the names of files, or a list of both.
  void read_knowledge(const Yaml& know) {
    if (know.kind == Yaml::Kind::mapping) {
      take_knowledge(know);
    } else if (know.kind == Yaml::Kind::scalar) {
      read_knowledge_file(know);
    } else if (is_list(know, "`know`", *problems_)) {
      for (const Yaml& each : know.items) {
        each.kind == Yaml::Kind::mapping ? take_knowledge(each) : read_knowledge_file(each);
      }
    }
  }

  void read_knowledge_file(const Yaml& name) {
    if (!is_line(name, "the name of knowledge", *problems_)) { return; }
    if (!known_files_.insert(name.text).second) {
      problems_->add(name.place, "the knowledge " + quoted(name.text) + " is here twice");
      return;
    }
    const auto root = (*used_)(UsedFile::knowledge, name.text, name.place, *problems_);
    if (!root || !is_mapping(*root, "a file of knowledge", *problems_)) { return; }
    constexpr std::array<std::string_view, 4> keys{"title", "about", "language", "know"};
    check_keys(*root, keys, *problems_);
    check_language(*root);
    if (const Yaml* const know = required(*root, "know", *problems_)) { take_knowledge(*know); }
  }

  /// The services that worlds declare among their applications are knowledge as any other, which
  /// is the same in all cases.
  /// Returns: whether all could be read.
  bool read_services_of_worlds() {
    bool good = read_services(world_);
    const Yaml* const cases = root_->find("cases");
    if (cases == nullptr || cases->kind != Yaml::Kind::sequence) { return good; }
    for (const Yaml& each : cases->items) {
      if (each.kind != Yaml::Kind::mapping) { continue; }
      const Yaml* const world = each.find("world");
      if (world != nullptr) { good = read_services(*world) && good; }
    }
    return good;
  }

  bool read_services(const Yaml& world) {
    const Yaml* const applications =
        world.kind == Yaml::Kind::mapping ? world.find("applications") : nullptr;
    if (applications == nullptr || applications->kind != Yaml::Kind::mapping) { return true; }
    Yaml services = services_among(*applications);
    std::erase_if(services.entries, [this](const YamlEntry& service) {
      const auto [known, is_new] = services_.try_emplace(service.key, service.value);
      return !is_new && is_same_value(known->second, service.value);
    });
    if (services.entries.empty()) { return true; }
    const bool varies = std::ranges::any_of(services.entries, [](const YamlEntry& service) {
      return service.value.varies || service.key.find("${") != std::string::npos;
    });
    Yaml section;
    section.kind = Yaml::Kind::mapping;
    section.varies = varies;
    section.place = services.place;
    section.entries.push_back(
        {.key = "services", .key_place = services.place, .value = std::move(services)});
    ProblemSet found;
    known_.read(section, found);
    problems_->add(found.list());
    return found.empty();
  }

  void take_knowledge(const Yaml& section) {
    known_.read(section, *problems_);
    if (!written_) {
      written_ = std::make_shared<Yaml>();
      written_->kind = Yaml::Kind::sequence;
    }
    written_->items.push_back(section);
  }

  /// Lays one more `world:` section over `world`; no section at all is null.
  void lay_over(Yaml& world, const Yaml& section) {
    if (!is_mapping(section, "`world`", *problems_)) { return; }
    if (count_values(section) > world_values_max) {
      problems_->add(section.place,
                     "more than " + std::to_string(world_values_max) + " values in one world");
      return;
    }
    world = merged(world, section);
  }

  void read_cases() {
    Case whole{.name = {},
               .matrix = read_matrix(root_->find("matrix"), *problems_),
               .except = root_->find("except"),
               .world = world_,
               .steps = root_->find("steps"),
               .explore = root_->find("explore"),
               .claims = root_->find("claims")};
    const Yaml* const cases = root_->find("cases");
    if (is_something(whole) == (cases != nullptr)) {
      problems_->add(cases == nullptr ? root_->place : cases->place,
                     cases == nullptr
                         ? std::string("nothing to do")
                         : "`cases` beside `" +
                               std::string(whole.steps != nullptr ? "steps" : "explore") + "`",
                     "either `steps` or `cases`");
    } else if (cases == nullptr) {
      read_runs(whole);
    } else if (is_list(*cases, "`cases`", *problems_)) {
      for (const Yaml& each : cases->items) {
        if (problems_->full()) { return; }
        if (const auto read = read_case(each, whole)) { read_runs(*read); }
      }
    }
  }

  std::optional<Case> read_case(const Yaml& section, const Case& whole) {
    constexpr std::array<std::string_view, 9> keys{"case",  "about", "control", "matrix", "except",
                                                   "world", "steps", "explore", "claims"};
    if (!is_mapping(section, "a case", *problems_)) { return std::nullopt; }
    check_keys(section, keys, *problems_);
    const std::string about = read_about(section);
    const Yaml* const name = required(section, "case", *problems_);
    if (name != nullptr && is_line(*name, "`case`", *problems_) &&
        !case_names_.insert(name->text).second) {
      problems_->add(name->place, "there is a case " + quoted(name->text) + " already");
    }
    Case result{.name = name == nullptr ? std::string() : name->text,
                .matrix = merged(whole.matrix, read_matrix(section.find("matrix"), *problems_)),
                .except = section.find("except") == nullptr ? whole.except : section.find("except"),
                .world = world_,
                .steps = section.find("steps"),
                .explore = section.find("explore"),
                .claims = section.find("claims"),
                .control = is_control(section.find("control")),
                .about = about};
    if (const Yaml* const world = section.find("world")) { lay_over(result.world, *world); }
    if (!is_something(result)) {
      static_cast<void>(required(section, "steps", *problems_));
      return std::nullopt;
    }
    return result;
  }

  /// Whether it has steps or an exploration. Claims alone are reported.
  bool is_something(const Case& each) {
    if (each.claims != nullptr && each.explore == nullptr) {
      problems_->add(each.claims->place, "`claims` without `explore`",
                     "`explore: { actions: [...] }` says what may happen");
    }
    return each.steps != nullptr || each.explore != nullptr;
  }

  bool is_control(const Yaml* written) {
    if (written == nullptr || !is_line(*written, "`control`", *problems_)) { return false; }
    if (written->text != "true" && written->text != "false") {
      problems_->add(written->place, quoted(written->text) + " is neither `true` nor `false`");
    }
    return written->text == "true";
  }

  void read_runs(const Case& each) {
    const std::size_t runs_left = bounds_.runs_max - runs_;
    const std::size_t runs = count_combinations(each.matrix, runs_left);
    if (runs > runs_left) {
      problems_->add(each.place(),
                     "more than " + std::to_string(bounds_.runs_max) + " runs in one scenario");
      return;
    }
    runs_ += runs;
    if (!has_world_) { return; }  // what that makes wrong of the steps would hide the reason
    if (each.world.kind == Yaml::Kind::null) {
      if (problems_->empty()) {
        problems_->add(root_->place, "there is no world", "`use:` or `world:`");
      }
      return;
    }
    std::optional<StartingWorld> same;  // for every run, where no variable is in it
    if (!each.world.varies) { same = read_starting_world(each.world); }
    const Exceptions exceptions(each.except, each.matrix, *problems_);
    bool any = false;
    for (std::size_t number = 0; number < runs && !problems_->full(); ++number) {
      const Variables variables = combination(each.matrix, number);
      if (exceptions.leave_out(variables)) { continue; }
      any = true;
      if (same) {
        read_run(each, variables, *same);
      } else if (const auto world = substitute(each.world, variables, *problems_)) {
        read_run(each, variables, read_starting_world(*world));
      }
    }
    if (!any && problems_->empty()) {
      problems_->add(each.except->place, "`except` leaves out every combination");
    }
  }

  StartingWorld read_starting_world(const Yaml& world) {
    StartingWorld result{.written = std::make_shared<const Yaml>(world),
                         .section = read_world(world, known_, *problems_),
                         .start = {}};
    if (problems_->empty()) {
      result.start = start_world(result.section.site, result.section.nodes, result.section.hosts);
      result.start.surroundings.time_of_day_ms = result.section.time_of_day_ms;
      result.start.surroundings.domain = result.section.domain;
      for (const catalogue::Change& change : result.section.changes) {
        result.start.surroundings.facts[change.fact] = static_cast<std::uint8_t>(change.number);
      }
    }
    return result;
  }

  void read_run(const Case& each, const Variables& variables, const StartingWorld& world) {
    auto site = std::make_shared<Site>(world.section.site);
    Names names(*site, world.section.declared, *problems_);
    Reading reading{
        .site = *site, .names = names, .vocabulary = vocabulary_, .problems = *problems_};
    left_.begin_run();
    if (world.section.nodes.empty()) { return; }  // which is a problem already
    std::vector<PlannedStep> steps;
    if (each.steps != nullptr) {
      steps = read_steps(*each.steps, variables, procedures_, left_, reading);
    }
    std::optional<PlannedExploration> exploration;
    if (each.explore != nullptr) {
      exploration =
          read_exploration(*each.explore, each.claims, variables, procedures_, left_, reading);
    }
    names.report_undeclared();
    report_impossible(steps, exploration, reading);
    if (!problems_->empty()) { return; }
    plans_.push_back({.file = root_->place.file,
                      .title = title_,
                      .about = about_,
                      .case_name = each.name,
                      .case_about = each.about,
                      .variables = variables,
                      .cites = cites_,
                      .omits = omits_,
                      .control = each.control,
                      .site = std::move(site),
                      .start = world.start,
                      .know = written_,
                      .world = world.written,
                      .steps = std::move(steps),
                      .exploration = std::move(exploration)});
  }

  /// A procedure that no run does was never read, so it could hold anything.
  void report_idle_procedures() {
    if (!problems_->empty()) { return; }
    for (const YamlEntry& entry : procedures().entries) {
      if (!procedures_.done.contains(entry.key)) {
        problems_->add(entry.key_place, "no step does the procedure " + quoted(entry.key));
      }
    }
  }

  [[nodiscard]] const Yaml& procedures() const {
    static const Yaml none;
    const Yaml* const section = root_->find("procedures");
    return section == nullptr ? none : *section;
  }

  const Yaml* root_;
  const UsedFiles* used_;
  Vocabulary vocabulary_;
  LoadBounds bounds_;
  StepsLeft left_;
  ProblemSet* problems_;
  std::string title_;
  std::string about_;
  std::vector<std::string> cites_;
  std::vector<std::string> omits_;
  Procedures procedures_;
  Knowledge known_{{}};
  std::set<std::string> known_files_;
  std::shared_ptr<Yaml> written_;         ///< what was read for known_
  std::map<std::string, Yaml> services_;  ///< of worlds, that known_ has
  Yaml world_;
  bool has_world_ = true;  ///< false: the file of it is missing or wrong
  std::set<std::string> case_names_;
  std::size_t runs_ = 0;
  std::vector<Plan> plans_;
};

}  // namespace

std::vector<Plan> load_tree(const Yaml& root, const UsedFiles& used, const Vocabulary& vocabulary,
                            const LoadBounds& bounds, ProblemSet& problems) {
  std::vector<Plan> plans = ScenarioReader(root, used, vocabulary, bounds, problems).read();
  if (!problems.empty()) { plans.clear(); }
  return plans;
}

}  // namespace mscsim::scenario
