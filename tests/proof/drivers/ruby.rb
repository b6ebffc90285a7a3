# Runs one script after the other, as if each were started alone.
ARGV.each do |path|
  load path, true
rescue SystemExit
  nil
end
