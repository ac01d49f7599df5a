public import SQL

// The room's own enums stand in columns by their raw values.
extension Role: Bindable, Readable {}
extension Act: Bindable, Readable {}
extension Record.Kind: Bindable, Readable {}
extension Purpose: Bindable, Readable {}
