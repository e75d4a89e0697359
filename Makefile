# make chat    talk
# make serve   let others talk, over TCP
# make test    everything that must hold, in minutes
# make torture the long runs
# make install PREFIX=/usr/local   the terminal program, its content, manual page and completions
# The first three install what is missing with apt and say so.

SWIFT_BUILD := swift build --product backchat
TEST_PACKAGES := python3-jsonschema expect ngircd strace tmux man-db

RELEASE_BUILD := swift build -c release --static-swift-stdlib --product backchat --scratch-path .build-release
RELEASE := .build-release/release/backchat
MANUAL := .build-manual/backchat.1

.PHONY: chat serve test torture fuzz bench format schema proof screens packages server-packages
.PHONY: test-packages changed
.PHONY: release manual install install-files uninstall

chat: packages changed
	@$(SWIFT_BUILD) && exec "$$($(SWIFT_BUILD) --show-bin-path)/backchat" chat

serve: server-packages changed
	@$(SWIFT_BUILD)-server && exec "$$($(SWIFT_BUILD) --show-bin-path)/backchat-server" serve

# What is tested is optimized as what is shipped, and ends in a quarter of the time.
OPTIMIZED := swift test -c release -Xswiftc -enable-testing --disable-xctest
TESTED := $(OPTIMIZED) --scratch-path .build-test

test: packages server-packages test-packages changed
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	$(TESTED)
	.build-test/release/backchat check
	.build-test/release/backchat test

# The crash report of the Swift runtime clones the process, which ThreadSanitizer cannot follow.
THREADS := SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/EndToEnd/thread-sanitizer.txt

# Under sanitizers as well what is tested is optimized: otherwise it takes hours.
# LeakSanitizer takes what the Swift runtime keeps for the life of a process for leaks.
torture: test
	$(THREADS) $(OPTIMIZED) --sanitize=thread --scratch-path .build-thread
	$(THREADS) .build-thread/release/backchat-server bench --seconds 20 --connections 32 --depth 4
	ASAN_OPTIONS=detect_leaks=0 $(OPTIMIZED) --sanitize=address --scratch-path .build-address
	python3 Tests/EndToEnd/kill.py .build-test/release/backchat-server Dialogs 1000
	$(MAKE) fuzz

# Any bytes at all, ten minutes for each target; what is found stays in .build-fuzz.
fuzz:
	for target in fuzz-interpreting fuzz-lines; do \
	    FUZZ=1 swift build -c release --sanitize=fuzzer --product $$target \
	        --scratch-path .build-fuzz || exit 1; \
	    mkdir -p .build-fuzz/$$target; \
	    SWIFT_BACKTRACE=enable=no .build-fuzz/release/$$target .build-fuzz/$$target \
	        -max_total_time=600 -max_len=4096 || exit 1; \
	done

# Start-up against the Python interpreter of the same machine, in the same minutes; then what it costs to
# understand an utterance, and to prove scripts of 10 to 1,000 questions.
bench:
	$(RELEASE_BUILD)
	python3 Tests/EndToEnd/startup.py $(RELEASE)
	python3 Tests/EndToEnd/interpreting.py $(RELEASE) \
	    Tests/LanguageUnderstandingTests/Examples/volunteered.jsonl
	BENCH=1 swift run -c release --scratch-path .build-bench scaling

format:
	swift format format --in-place --recursive --parallel Sources Tests Package.swift

# The JSON Schemas for editors, after a change of a shape.
schema: packages changed
	$(SWIFT_BUILD)
	"$$($(SWIFT_BUILD) --show-bin-path)/backchat" schema --write Dialogs/schema

# The certificate of what is proven, after a change of content or of what the engine decides.
proof: packages changed
	$(SWIFT_BUILD)
	"$$($(SWIFT_BUILD) --show-bin-path)/backchat" check --write

# The pictures of the terminal that tests compare with, after a change of words or layout.
screens: packages test-packages changed
	$(SWIFT_BUILD)
	Tests/EndToEnd/screens.sh "$$($(SWIFT_BUILD) --show-bin-path)/backchat" "$(CURDIR)/Dialogs" \
	    Tests/EndToEnd/Screens

release: packages
	$(RELEASE_BUILD)

# Made from what the program itself says of its options, by the tool that comes with the argument parser;
# its plugin would build the server too.
manual: release
	swift build -c release --package-path .build-release/checkouts/swift-argument-parser \
	    --scratch-path "$(CURDIR)/.build-manual" --product generate-manual
	.build-manual/release/generate-manual $(RELEASE) --output-directory .build-manual

PREFIX := /usr/local
DESTDIR :=
SHARE = $(DESTDIR)$(PREFIX)/share

install: manual
	$(MAKE) install-files

# BINARY and MANUAL can be others that were built before.
BINARY := $(RELEASE)
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" "$(SHARE)/doc/backchat" \
	    "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	    "$(SHARE)/fish/vendor_completions.d"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/backchat"
	install -m 644 "$(MANUAL)" "$(SHARE)/man/man1/backchat.1"
	install -m 644 README.md LICENSE "$(SHARE)/doc/backchat"
	"$(BINARY)" --generate-completion-script bash >"$(SHARE)/bash-completion/completions/backchat"
	"$(BINARY)" --generate-completion-script zsh >"$(SHARE)/zsh/site-functions/_backchat"
	"$(BINARY)" --generate-completion-script fish >"$(SHARE)/fish/vendor_completions.d/backchat.fish"
	for file in $$(find Dialogs -type f); do \
	    install -D -m 644 "$$file" "$(SHARE)/backchat/$$file" || exit 1; done

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/backchat" "$(SHARE)/man/man1/backchat.1" \
	    "$(SHARE)/bash-completion/completions/backchat" "$(SHARE)/zsh/site-functions/_backchat" \
	    "$(SHARE)/fish/vendor_completions.d/backchat.fish"
	rm -rf "$(SHARE)/backchat" "$(SHARE)/doc/backchat"

# With internal imports an incremental build can miss that a value of another target has grown, and
# the program then crashes. So once any source has changed, all of our own are compiled again.
changed:
	@mkdir -p .build; \
	if [ -n "$$(find Sources Tests -name '*.swift' -newer .build/compiled 2>/dev/null | head -1)" ] \
	    || [ ! -e .build/compiled ]; then \
	    find Sources Tests -name '*.swift' -exec touch {} +; sleep 1; touch .build/compiled; fi

# After a late install the files that ask for readline must be compiled again.
packages:
	@[ -e /usr/include/readline/readline.h ] || { \
	    $(call install,libreadline-dev); \
	    touch Sources/TerminalChat/*.swift Sources/CReadline/*; }

# What the store of the server is compiled against.
server-packages:
	@[ -e /usr/include/sqlite3.h ] || { $(call install,libsqlite3-dev); }

test-packages:
	@[ -x /usr/bin/expect ] && [ -x /usr/bin/strace ] && [ -x /usr/bin/tmux ] && [ -x /usr/bin/man ] \
	    && [ -x /usr/sbin/ngircd ] && /usr/bin/python3 -c 'import jsonschema' 2>/dev/null \
	    || { $(call install,$(TEST_PACKAGES)); }

define install
echo "installing $(1) with apt"; \
sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
{ $$sudo apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $(1) >/dev/null; } || \
{ echo "could not install $(1); install it by hand and run make again" >&2; exit 1; }
endef
