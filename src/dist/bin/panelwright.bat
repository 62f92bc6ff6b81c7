@echo off
rem panelwright COMMAND [ARGUMENT...]: see README.md for the variables that this script reads.
setlocal EnableExtensions DisableDelayedExpansion

set "PANELWRIGHT_HOME=%~dp0.."
set "PANELWRIGHT_JAR=%PANELWRIGHT_HOME%\lib\panelwright.jar"
if not exist "%PANELWRIGHT_JAR%" (
  echo panelwright: "%PANELWRIGHT_JAR%" does not exist; unpack the whole archive of Panelwright again 1>&2
  exit /b 3
)

rem --- Java ---
set "JAVA_COMMAND="
if not defined JAVA_HOME goto search_java
set "JAVA_COMMAND=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA_COMMAND%" goto read_version
echo panelwright: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe; set it to Java 17 or newer, or unset it 1>&2
exit /b 3

:search_java
for %%J in (java.exe) do set "JAVA_COMMAND=%%~$PATH:J"
if defined JAVA_COMMAND goto read_version
echo panelwright: no Java found; install Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 3

rem The file "release" beside the folder bin names the version: JAVA_VERSION="17.0.15"
:read_version
set "JAVA_MAJOR="
for %%J in ("%JAVA_COMMAND%") do set "JAVA_RELEASE=%%~dpJ..\release"
if not exist "%JAVA_RELEASE%" goto run
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%JAVA_RELEASE%"') do set "JAVA_MAJOR=%%~V"
if not defined JAVA_MAJOR goto run
set "JAVA_MAJOR=%JAVA_MAJOR:"=%"
if %JAVA_MAJOR% GEQ 17 goto find_archive
echo panelwright: "%JAVA_COMMAND%" is Java %JAVA_MAJOR%; set JAVA_HOME to Java 17 or newer 1>&2
exit /b 3

rem --- The archive of classes: Java 19 and newer create and replace it by themselves ---
:find_archive
set "ARCHIVE_OPTIONS="
if /i "%PANELWRIGHT_CACHE%"=="off" goto run
if not defined LOCALAPPDATA goto run
if %JAVA_MAJOR% LSS 19 goto run
set /p PANELWRIGHT_ID=<"%PANELWRIGHT_HOME%\lib\id"
set "ARCHIVE_FOLDER=%LOCALAPPDATA%\panelwright\start"
if not exist "%ARCHIVE_FOLDER%" mkdir "%ARCHIVE_FOLDER%" 2>nul
if not exist "%ARCHIVE_FOLDER%" goto run
set ARCHIVE_OPTIONS=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ARCHIVE_FOLDER%\%PANELWRIGHT_ID%-java%JAVA_MAJOR%.jsa"

:run
"%JAVA_COMMAND%" -Xlog:disable -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %ARCHIVE_OPTIONS% %PANELWRIGHT_JAVA_OPTIONS% -cp "%PANELWRIGHT_JAR%" io.panelwright.Main %*
exit /b %ERRORLEVEL%
