# To be read by the other scripts, with $home set: builds the program and its tests where they are not built, and names the Java that the
# start script has found, as the one on the PATH may be too old.
"$home/policygraph" version >&2
[ -d "$home/target/test-classes/policygraph" ] || mvn -q -B -f "$home/pom.xml" test-compile
java=$(POLICYGRAPH_JAVA_OPTIONS=-XshowSettings:properties "$home/policygraph" version 2>&1 | sed -n 's/^ *java.home = //p')/bin/java
