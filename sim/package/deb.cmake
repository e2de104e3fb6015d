# `cmake --build build/release --target deb`: the program and what ships with it, for a Debian without
# a compiler.
set(CPACK_PACKAGE_CONTACT "the mscsim maintainers <mscsim@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "simulator of Windows NT 4.0 cluster nodes")
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME mscsim)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
include(CPack)

get_property(made DIRECTORY ${PROJECT_SOURCE_DIR}/sim PROPERTY BUILDSYSTEM_TARGETS)
list(FILTER made INCLUDE REGEX "^made_")
add_custom_target(deb COMMAND ${CMAKE_CPACK_COMMAND} -G DEB WORKING_DIRECTORY ${PROJECT_BINARY_DIR})
add_dependencies(deb mscsim ${made})
