#include "models/world/file_rules.hpp"

#include <algorithm>

#include "models/world/defects.hpp"

namespace mscsim {
namespace {

bool is_within(Level level, const FileRule& rule) { return level >= rule.from && level <= rule.to; }

bool stand_so(FileVersion file, FileVersion other, const FileRule& rule) {
  switch (rule.relation) {
    case Relation::absent:
      return file.origin == Origin::absent;
    case Relation::behind:
      return file.level < other.level && is_within(other.level, rule);
    case Relation::ahead:
      return file.level > other.level && is_within(file.level, rule);
    case Relation::differs:
      return file.level != other.level && is_within(std::max(file.level, other.level), rule);
    case Relation::is_there:
      return is_within(file.level, rule);
  }
  return false;
}

}  // namespace

bool holds(const Files& files, const FileRule& rule, const Files& others) {
  const FileVersion file = files[rule.file];
  const FileVersion other = others[rule.against];
  if (rule.defect && !has_defect(files[catalogue::defect(*rule.defect).file], *rule.defect)) {
    return false;
  }
  if (rule.relation == Relation::absent) { return file.origin == Origin::absent; }
  if (rule.without != Hotfix::none && file.hotfix >= rule.without) { return false; }
  const bool is_its = rule.origin ? file.origin == *rule.origin : file.origin != Origin::absent;
  return is_its && other.origin != Origin::absent && stand_so(file, other, rule);
}

bool holds(const Files& files, const FileRule& rule) { return holds(files, rule, files); }

bool loads_at_boot(const Catalogue& catalogue, const NodeServices& node, File file) {
  bool is_image = false;
  for (const catalogue::ServiceRow& row : catalogue.services) {
    if (row.image != file) { continue; }
    is_image = true;
    if (node.services[row.service].start <= StartType::automatic) { return true; }
  }
  return !is_image;
}

bool security_hives_unreadable(const NodeDisk& node) {
  const FileSet readers = catalogue::hive_readers(node.security_hives);
  return std::ranges::any_of(all<File>(), [&](File file) {
    return readers.contains(file) && node.on_disk[file].level < node.security_hives;
  });
}

Level hive_format(const Files& files) {
  const Level level = files[File::samsrv].level;
  if (level >= Level::sp4) { return Level::sp4; }
  return level >= Level::sp3 ? Level::sp3 : Level::rtm;
}

}  // namespace mscsim
