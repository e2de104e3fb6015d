# What find_package(mscsim) reads: mscsim::models and mscsim::sim, and what they link.
include(CMakeFindDependencyMacro)
find_dependency(Boost 1.74 COMPONENTS program_options)
find_dependency(fmt 9)
find_dependency(yaml-cpp 0.7)
find_dependency(Threads)
include(${CMAKE_CURRENT_LIST_DIR}/mscsim-targets.cmake)
