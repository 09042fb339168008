@echo off
rem Wirewatch: finds a Java runtime and runs the command. "wirewatch --help" lists the commands.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo wirewatch: no Java was found in JAVA_HOME or on the PATH: install a Java 21 runtime or newer ^(for example Temurin 25^). 1>&2
  exit /b 2
)
set "MEMORY=-Xmx2g"
if "%~1"=="run" set "MEMORY=-Xms64m -Xmx384m -XX:MaxMetaspaceSize=160m -XX:+ExitOnOutOfMemoryError"
if "%~1"=="demo" set "MEMORY=-Xms64m -Xmx384m -XX:MaxMetaspaceSize=160m -XX:+ExitOnOutOfMemoryError"
if "%~1"=="serve" set "MEMORY=-Xms64m -Xmx384m -XX:MaxMetaspaceSize=160m -XX:+ExitOnOutOfMemoryError"
if "%~1"=="bench" set "MEMORY=-Xmx3g"
"%JAVA%" %MEMORY% -XX:+UseSerialGC -Djdk.console=java.base --enable-native-access=ALL-UNNAMED "-Dwirewatch.home=%HOME_FOLDER%" %WIREWATCH_JAVA_OPTS% -cp "%HOME_FOLDER%\lib\*" wirewatch.app.command.Main %*
exit /b %errorlevel%
