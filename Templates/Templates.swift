/// Carries the letters and the starter site as files beside the program; there is no code here.
package enum Templates {}
