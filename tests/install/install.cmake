# With LIBRARY `install` installs the libraries to a folder of their own; with another, builds the
# example of that one against what is there, and runs it.
cmake_minimum_required(VERSION 3.25)

function(must_work)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(LIBRARY STREQUAL install)
  file(REMOVE_RECURSE ${WORK})
  must_work(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
  must_work(${WORK}/prefix/bin/mscsim --version)
  # Nothing that is installed knows of the folders here.
  file(GLOB_RECURSE headers ${WORK}/prefix/include/*)
  foreach(header IN LISTS headers)
    file(STRINGS ${header} strange REGEX "^#include \"")
    if(strange)
      message(FATAL_ERROR "${header}: ${strange}")
    endif()
  endforeach()
  # mscsim::explore needs the standard library only.
  file(GLOB headers ${WORK}/prefix/include/mscsim/explore/*)
  if(NOT headers)
    message(FATAL_ERROR "no headers of mscsim::explore")
  endif()
  foreach(header IN LISTS headers)
    file(STRINGS ${header} strange REGEX "^#include <[^>]*[/.]")
    list(FILTER strange EXCLUDE REGEX "<mscsim/explore/")
    if(strange)
      message(FATAL_ERROR "${header}: ${strange}")
    endif()
  endforeach()
  return()
endif()

set(build ${WORK}/${LIBRARY})
must_work(${CMAKE_COMMAND} -S ${EXAMPLES}/${LIBRARY} -B ${build} -G Ninja
          -DCMAKE_PREFIX_PATH=${WORK}/prefix "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
must_work(${CMAKE_COMMAND} --build ${build})
must_work(${build}/example)
