# Installs the libraries, their headers as <mscsim/...>, and what find_package(mscsim) reads.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/mscsim)
install(TARGETS mscsim_flags EXPORT mscsim_models COMPONENT development)
foreach(library IN ITEMS explore models prompt claims sim)
  install(TARGETS mscsim_${library} EXPORT mscsim_${library} COMPONENT development)
  install(EXPORT mscsim_${library} DESTINATION ${package_dir} NAMESPACE mscsim::
          FILE mscsim-${library}.cmake COMPONENT development)
endforeach()
write_basic_package_version_file(mscsim-config-version.cmake COMPATIBILITY SameMinorVersion)
configure_file(${CMAKE_CURRENT_LIST_DIR}/mscsim-config.cmake mscsim-config.cmake COPYONLY)
install(FILES ${PROJECT_BINARY_DIR}/mscsim-config.cmake
              ${PROJECT_BINARY_DIR}/mscsim-config-version.cmake DESTINATION ${package_dir}
        COMPONENT development)

# What each library is for. Whatever these include is installed too, and nothing else.
set(public_headers
  sim/explore/model.hpp sim/explore/search.hpp sim/explore/trace.hpp
  models/start.hpp models/step.hpp models/tables.hpp
  sim/console/prompt.hpp sim/console/session.hpp sim/evidence/event_record.hpp
  sim/scenario/load.hpp sim/scenario/run.hpp sim/scenario/yaml.hpp sim/shell/completion.hpp
  sim/shell/shell.hpp
  sim/claims/cluster_model.hpp sim/claims/prove.hpp sim/claims/slice.hpp sim/claims/ways.hpp
  sim/artifacts/bundle.hpp sim/cli/program.hpp sim/evidence/json_lines.hpp
  sim/harness/rule_scores.hpp sim/report/text.hpp sim/rules/correlator.hpp sim/rules/detector.hpp
  sim/rules/load.hpp sim/shell/start.hpp)
install(CODE "
  set(root \"${PROJECT_SOURCE_DIR}\")
  set(made \"${PROJECT_BINARY_DIR}/headers\")
  set(headers \"${public_headers}\")
  include(\"${CMAKE_CURRENT_LIST_DIR}/headers.cmake\")" COMPONENT development)
install(DIRECTORY ${PROJECT_BINARY_DIR}/headers/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        COMPONENT development)
