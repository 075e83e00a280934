@echo off
rem Starts the briefing.jar that stands beside this file.
setlocal
chcp 65001 >nul
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1 || (
  echo briefing: no Java here; install a JDK, 17 or later, or set JAVA_HOME 1>&2
  exit /b 1
)
set "home=%~dp0."
if exist "%~dp0..\pom.xml" set "home=%~dp0.."
"%java%" -Xlog:disable -XX:+DisplayVMOutputToStderr -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dbriefing.home="%home%" -jar "%~dp0briefing.jar" %*
exit /b %ERRORLEVEL%
