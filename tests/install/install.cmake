# Installs the build to a folder of its own, builds a project that uses it from there, and runs it.
cmake_minimum_required(VERSION 3.25)

function(must_work)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${WORK})
must_work(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
must_work(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/build -G Ninja
          -DCMAKE_PREFIX_PATH=${WORK}/prefix)
must_work(${CMAKE_COMMAND} --build ${WORK}/build)
must_work(${WORK}/build/consumer)
must_work(${WORK}/prefix/bin/mscsim --version)
