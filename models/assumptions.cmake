# cmake -DROOT=<source tree> -DOUTPUT=<file> -P assumptions.cmake
# Writes assumptions_table(): every comment below models/ and sim/ that says ASSUMPTION:, with its place.
cmake_minimum_required(VERSION 3.25)

set(tag "ASSUMPTION:")
set(rows "")
set(text "")  # of the assumption being read; empty: none is

# Ends the assumption being read, if one is.
macro(end_assumption)
  if(NOT text STREQUAL "")
    string(REGEX REPLACE "[ \t]+" " " text "${text}")
    string(STRIP "${text}" text)
    string(APPEND rows "      Assumption{\"${place}\", R\"~(${text})~\"},\n")
    set(text "")
  endif()
endmacro()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/models/*.hpp ${ROOT}/models/*.cpp
     ${ROOT}/sim/*.hpp ${ROOT}/sim/*.cpp)
list(SORT files)
foreach(file IN LISTS files)
  # What CMake's lists would trip over is put aside while the lines are looked at.
  file(READ ${ROOT}/${file} content)
  string(REPLACE "[" "<LEFT>" content "${content}")
  string(REPLACE "]" "<RIGHT>" content "${content}")
  string(REPLACE ";" "<SEMICOLON>" content "${content}")
  string(REPLACE "\\" "<BACKSLASH>" content "${content}")
  string(REPLACE "\n" ";" content "${content}")
  set(number 0)
  foreach(line IN LISTS content)
    math(EXPR number "${number} + 1")
    if(NOT line MATCHES "^ *//")  # code ends a paragraph, even with a comment of its own behind it
      end_assumption()
    endif()
    if(NOT line MATCHES "//+<? ?(.*)$")
      continue()
    endif()
    set(comment "${CMAKE_MATCH_1}")
    if(comment MATCHES "(^| )${tag}(.*)$")
      end_assumption()
      set(place "${file}:${number}")
      set(text " ${CMAKE_MATCH_2}")
    elseif(comment STREQUAL "" OR comment MATCHES "^[A-Z][a-z]+:")
      end_assumption()
    elseif(NOT text STREQUAL "")
      string(APPEND text " ${comment}")
    endif()
  endforeach()
  end_assumption()
endforeach()

string(REPLACE "<LEFT>" "[" rows "${rows}")
string(REPLACE "<RIGHT>" "]" rows "${rows}")
string(REPLACE "<SEMICOLON>" ";" rows "${rows}")
string(REPLACE "<BACKSLASH>" "\\" rows "${rows}")
file(WRITE ${OUTPUT} "// Generated from the ASSUMPTION: comments below models/ and sim/.
#include \"models/tables.hpp\"

#include <vector>

namespace mscsim {

std::span<const Assumption> assumptions_table() {
  static const std::vector<Assumption> rows{
${rows}  };
  return rows;
}

}  // namespace mscsim
")
