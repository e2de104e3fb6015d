# Every library that PROGRAM is linked with has a row in the notices NOTICES.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${READELF} -d ${PROGRAM} OUTPUT_VARIABLE dynamic
                COMMAND_ERROR_IS_FATAL ANY)
file(READ ${NOTICES} notices)
string(REGEX REPLACE "[][]" " " dynamic "${dynamic}")  # which CMake would take for part of a list
string(REGEX MATCHALL " lib[^ ]*\\.so" needed "${dynamic}")
if(NOT needed)
  message(FATAL_ERROR "${PROGRAM} is linked with nothing?")
endif()
foreach(library IN LISTS needed)
  string(REGEX REPLACE "^ (lib.*)\\.so" "\\1" name ${library})
  string(FIND "${notices}" "${name}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "${NOTICES} does not name ${name}")
  endif()
endforeach()
