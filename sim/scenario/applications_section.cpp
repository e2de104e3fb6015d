#include "sim/scenario/applications_section.hpp"

#include <array>

#include "sim/scenario/duration.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

constexpr std::array<std::string_view, 2> kinds{"service", "application"};
constexpr std::array<std::string_view, 2> truths{"false", "true"};

bool is_service(const Yaml& application) {
  const Yaml* const kind =
      application.kind == Yaml::Kind::mapping ? application.find("kind") : nullptr;
  return kind != nullptr && kind->text == kinds[0];
}

bool read_truth(const Yaml& value, std::string_view what, ProblemSet& problems) {
  return read_word(value, what, truths, problems) == 1;
}

SiteApplication read_application(const Yaml& value, Site& site, ProblemSet& problems) {
  constexpr std::array<std::string_view, 5> keys{"kind", "starts_in", "ends_at_once",
                                                 "hooks_windows", "depends_on"};
  SiteApplication application;
  if (value.kind == Yaml::Kind::null) { return application; }
  if (!is_mapping(value, "an application", problems)) { return application; }
  check_keys(value, keys, problems);
  if (const Yaml* const kind = value.find("kind")) {
    static_cast<void>(read_word(*kind, "kind of application", kinds, problems));
  }
  if (const Yaml* const time = value.find("starts_in")) {
    const auto ms = parse_duration(time->text);
    if (!ms) { problems.add(time->place, "`starts_in` is no time", "as `90s` or `15m`"); }
    application.starts_in_ms = ms.value_or(0);
  }
  if (const Yaml* const ends = value.find("ends_at_once")) {
    application.ends_at_once = read_truth(*ends, "`ends_at_once`", problems);
  }
  if (const Yaml* const hooks = value.find("hooks_windows")) {
    application.hooks_windows = read_truth(*hooks, "`hooks_windows`", problems);
  }
  if (const Yaml* const needed = value.find("depends_on")) {
    const auto row =
        read_word(*needed, kind_name(Kind::service),
                  kind_words(Kind::service, {.catalogue = &site.catalogue()}), problems);
    if (row) { application.depends_on = static_cast<Service>(*row); }
  }
  return application;
}

}  // namespace

Yaml services_among(const Yaml& applications) {
  Yaml services;
  services.kind = Yaml::Kind::mapping;
  services.place = applications.place;
  for (const YamlEntry& entry : applications.entries) {
    if (!is_service(entry.value)) { continue; }
    YamlEntry& service = services.entries.emplace_back(entry);
    std::erase_if(service.value.entries, [](const YamlEntry& each) { return each.key == "kind"; });
  }
  return services;
}

void read_applications(const Yaml& section, Site& site, ProblemSet& problems) {
  if (!is_mapping(section, "`applications`", problems)) { return; }
  for (const YamlEntry& entry : section.entries) {
    if (entry.key.empty() || entry.key.size() > name_bytes_max) {
      problems.add(entry.key_place, "that cannot be the name of an application");
    } else if (site.find_application(entry.key)) {
      problems.add(entry.key_place, "that application is here twice");
    } else if (site.applications().size() >= applications_max) {
      problems.add(entry.key_place,
                   "more than " + std::to_string(applications_max) + " applications");
    } else {
      SiteApplication application;
      if (is_service(entry.value)) {
        application.service = site.catalogue().services.find(entry.key);
        if (!application.service) {
          problems.add(entry.key_place, "what is a service is the same in every run",
                       "no `${...}` in `kind`");
        }
      } else {
        application = read_application(entry.value, site, problems);
      }
      static_cast<void>(site.add_application(entry.key, application));
    }
  }
}

std::optional<std::uint32_t> read_time_of_day(const Yaml& value, ProblemSet& problems) {
  const std::string& text = value.text;
  const auto digit = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])) - '0';
  };
  if (value.kind == Yaml::Kind::scalar && text.size() == 5 && text[2] == ':' && digit(0) <= 9 &&
      digit(1) <= 9 && digit(3) <= 5 && digit(4) <= 9 && digit(0) * 10 + digit(1) <= 23) {
    constexpr std::uint32_t minute_ms = 60'000;
    return ((digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4)) * minute_ms;
  }
  problems.add(value.place, "`time` is no time of day", "as `'22:00'`, in quotes");
  return std::nullopt;
}

}  // namespace mscsim::scenario
