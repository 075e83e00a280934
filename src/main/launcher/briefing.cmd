@echo off
rem Starts the briefing.jar that stands beside this file.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java" where /q java || (
  echo briefing: no Java here; install a JDK, 17 or later, or set JAVA_HOME 1>&2
  exit /b 1
)
set "home=%~dp0."
if exist "%~dp0..\pom.xml" set "home=%~dp0.."
rem The console reads UTF-8 while this runs, and what it read before afterwards.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "page=%%c"
chcp 65001 >nul
"%java%" -Xlog:disable -XX:+DisplayVMOutputToStderr -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dbriefing.home="%home%" -jar "%~dp0briefing.jar" %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%
